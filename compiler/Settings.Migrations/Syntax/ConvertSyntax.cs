using Settings.Compiler.Text;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Syntax;

/// <summary>convert: values change their kind.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Target">Whose values.</param>
/// <param name="From">The kind before.</param>
/// <param name="To">The kind behind.</param>
/// <param name="ConversionSpan">Where the kinds are.</param>
/// <param name="KeyField">For tables and lists: the member that holds the key; null when it is not given.</param>
/// <param name="ValueField">For tables and lists: the member that holds the value; null when it is not given.</param>
/// <param name="Fallback">What becomes of values that cannot be converted.</param>
/// <param name="Default">What an empty list becomes; null when it is not given.</param>
public sealed record ConvertSyntax(
    TextSpan Span,
    TargetSyntax Target,
    string From,
    string To,
    TextSpan ConversionSpan,
    string? KeyField,
    string? ValueField,
    ConversionFallback Fallback,
    string? Default) : MigrationStatementSyntax(Span);
