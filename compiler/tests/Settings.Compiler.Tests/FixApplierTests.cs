using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests;

public sealed class FixApplierTests
{
    private static readonly DiagnosticRule Rule = new("BR0000", "test", Severity.Error);

    [Fact]
    public void Fixes_are_applied_in_the_order_of_their_places()
    {
        var (text, applied) = FixApplier.Apply("a b c", [Replace(4, 1, "z"), Replace(0, 1, "x")]);
        Assert.Equal(("x b z", 2), (text, applied));
    }

    [Fact]
    public void Of_two_fixes_that_collide_the_earlier_wins()
    {
        var (text, applied) = FixApplier.Apply("abcdef", [Replace(0, 3, "X"), Replace(2, 2, "Y"), Replace(3, 0, "-")]);
        Assert.Equal(("X-def", 2), (text, applied));
    }

    [Fact]
    public void Unsafe_fixes_are_applied_only_when_asked_for()
    {
        Diagnostic[] unsafeFix = [Replace(0, 1, "x", isSafe: false)];
        Assert.Equal("abc", FixApplier.Apply("abc", unsafeFix).Text);
        Assert.Equal("xbc", FixApplier.Apply("abc", unsafeFix, includeUnsafe: true).Text);
    }

    private static Diagnostic Replace(int start, int length, string text, bool isSafe = true) =>
        new(Rule, new TextSpan(start, length), "message") { Fixes = [Fix.Replace("replace", isSafe, new TextSpan(start, length), text)] };
}
