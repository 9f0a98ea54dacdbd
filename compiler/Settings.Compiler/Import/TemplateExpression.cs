using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import;

/// <summary>What is in a tag of one of upstream's templates.</summary>
/// <param name="Span">Where it is.</param>
internal abstract record TemplateExpression(TextSpan Span);

/// <summary>A place: settings.motd, this.[a b], ../mode, @key, @root.settings.aws.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Text">How it is written.</param>
internal sealed record PlaceExpression(TextSpan Span, string Text) : TemplateExpression(Span);

/// <summary>A text, a number, true, false or null.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Text">The text, or how the others are written.</param>
/// <param name="IsText">Whether it is a text.</param>
internal sealed record LiteralExpression(TextSpan Span, string Text, bool IsText) : TemplateExpression(Span);

/// <summary>A helper with its arguments.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Name">The helper.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Options">Its named arguments.</param>
internal sealed record CallExpression(TextSpan Span, PlaceExpression Name, ImmutableArray<TemplateExpression> Arguments, ImmutableArray<CallOption> Options)
    : TemplateExpression(Span);

/// <summary>A named argument, such as includeZero=true.</summary>
internal sealed record CallOption(TextSpan Span, string Name, TemplateExpression Value);
