namespace Settings.Compiler.Validation;

/// <summary>One place of a document that its schema refuses.</summary>
/// <param name="Location">The place in the document, as a JSON pointer: "/rules/0/code"; empty for the whole document.</param>
/// <param name="IsName">Whether the name of the place is wrong rather than its value: an unknown key.</param>
/// <param name="Problem">What is wrong, as a clause without a full stop: "unknown key 'cod'".</param>
/// <param name="Allowed">What is allowed there, as a clause: "must be a string"; null when the problem says it.</param>
/// <param name="SchemaLocation">The keyword that refuses it: "schemas/meta/rule.json#/properties/code/type".</param>
public sealed record SchemaFailure(string Location, bool IsName, string Problem, string? Allowed, string SchemaLocation)
{
    /// <summary>Problem and allowed as one sentence without its full stop.</summary>
    public string Text => Allowed is null ? Problem : $"{Problem}; {Allowed}";
}
