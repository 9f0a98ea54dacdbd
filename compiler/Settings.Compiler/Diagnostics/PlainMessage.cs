namespace Settings.Compiler.Diagnostics;

/// <summary>A message to which nothing is added.</summary>
internal sealed record PlainMessage(string Statement) : DiagnosticMessage
{
    /// <inheritdoc/>
    public override string Text => Statement;
}
