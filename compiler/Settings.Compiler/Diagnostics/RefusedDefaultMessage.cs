namespace Settings.Compiler.Diagnostics;

/// <summary>A message about a default that its setting refuses.</summary>
/// <param name="Refusal">What the setting says.</param>
internal sealed record RefusedDefaultMessage(DiagnosticMessage Refusal) : DiagnosticMessage
{
    /// <inheritdoc/>
    public override string Text => $"A default is not allowed by its setting: {Refusal}";
}
