namespace Settings.Compiler.Provisioning;

/// <summary>Fields that a provisioner knows in a place of a manifest.</summary>
/// <param name="Of">The field of a node group whose fields these are; empty for the group itself.</param>
/// <param name="List">The list whose groups have them; null for any.</param>
/// <param name="Names">The fields.</param>
public sealed record KnownFields(string Of, string? List, IReadOnlyList<string> Names);
