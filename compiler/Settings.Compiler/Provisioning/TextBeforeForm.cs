namespace Settings.Compiler.Provisioning;

/// <summary>How a provisioner spells the lines that it puts before a document.</summary>
/// <param name="Header">The header of the table that they belong to, as it is spelled.</param>
/// <param name="QuotesKeys">Whether keys are in quotation marks.</param>
/// <param name="Unless">The input that turns the lines off when it is false; null for none.</param>
public sealed record TextBeforeForm(string Header, bool QuotesKeys, string? Unless);
