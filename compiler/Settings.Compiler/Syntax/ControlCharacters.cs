using System.Buffers;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax;

/// <summary>
/// The characters that TOML forbids everywhere: control characters of ASCII but tab and line ends (TOML 1.0, "Spec");
/// carriage returns have a token of their own.
/// </summary>
internal static class ControlCharacters
{
    private static readonly SearchValues<char> All = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    /// <summary>Whether a text holds one; <see cref="Report"/> has a finding for it then.</summary>
    public static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAny(All);

    /// <summary>Reports each of them in a text.</summary>
    public static void Report(SourceText source, TokenTable tokens, DiagnosticBag diagnostics)
    {
        var text = source.Text.AsSpan();
        for (var at = 0; ; at++)
        {
            var next = text[at..].IndexOfAny(All);
            if (next < 0)
            {
                return;
            }

            at += next;
            var where = tokens.KindOf(tokens.IndexAt(at)) == SyntaxTokenKind.Comment ? "a comment" : "TOML";
            diagnostics.Add(LexicalDiagnostics.ControlCharacter(new TextSpan(at, 1), text[at], where));
        }
    }
}
