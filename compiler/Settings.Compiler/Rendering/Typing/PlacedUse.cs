using Settings.Compiler.Text;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>That a file hangs on a setting because of a place in its template.</summary>
/// <param name="Use">What it hangs on.</param>
/// <param name="Span">The expression in the template.</param>
public readonly record struct PlacedUse(SettingUse Use, TextSpan Span);
