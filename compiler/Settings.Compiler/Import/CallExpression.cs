using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import;

/// <summary>A helper with its arguments.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Name">The helper.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Options">Its named arguments.</param>
internal sealed record CallExpression(TextSpan Span, PlaceExpression Name, ImmutableArray<TemplateExpression> Arguments, ImmutableArray<CallOption> Options)
    : TemplateExpression(Span);
