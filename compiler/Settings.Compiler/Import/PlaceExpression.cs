using Settings.Compiler.Text;

namespace Settings.Compiler.Import;

/// <summary>A place: settings.motd, this.[a b], ../mode, @key, @root.settings.aws.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Text">How it is written.</param>
internal sealed record PlaceExpression(TextSpan Span, string Text) : TemplateExpression(Span);
