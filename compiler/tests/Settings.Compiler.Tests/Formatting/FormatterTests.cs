using Settings.Compiler.Formatting;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;
using Settings.Fuzz;
using Xunit;

namespace Settings.Compiler.Tests.Formatting;

/// <summary>What the canonical form looks like.</summary>
public sealed class FormatterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \n\n\t\n", "")]
    [InlineData("a=1", "a = 1\n")]
    [InlineData("  a   =  1  \n", "a = 1\n")]
    [InlineData("\uFEFF  a=1\n", "\uFEFFa = 1\n")]
    [InlineData("\n\n  # c \t\na=1\n\n\n\nb=2\n\n\n", "# c\na = 1\n\nb = 2\n")]
    [InlineData("a . b.\"c . d\" . 'e' = 1\n", "a.b.\"c . d\".'e' = 1\n")]
    [InlineData("[ a . \"b \" ]   # c\n", "[a.\"b \"] # c\n")]
    [InlineData("[[ a ]]\nx=1\n", "[[a]]\nx = 1\n")]
    [InlineData("a=1# c\nb=2   #d", "a = 1 # c\nb = 2 #d\n")]
    [InlineData("a=1979-05-27 07:32:00.5\nb = 6.02\n", "a = 1979-05-27 07:32:00.5\nb = 6.02\n")]
    [InlineData("a=1\n[b]\nc=2\n# of d\n# too\n[d]\n\n\n[e]\n", "a = 1\n\n[b]\nc = 2\n\n# of d\n# too\n[d]\n\n[e]\n")]
    [InlineData("a=1 # of a\n[b]\n", "a = 1 # of a\n\n[b]\n")]
    [InlineData("a=1\n# of a\n\n[b]\n", "a = 1\n# of a\n\n[b]\n")]
    [InlineData("# of the file\n[b]\n", "# of the file\n[b]\n")]
    public void Lines(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("a=[ ]\nb={ }\n", "a = []\nb = {}\n")]
    [InlineData("a=[1,2 ,3,]\n", "a = [1, 2, 3]\n")]
    [InlineData("a=[ [ 1 , 2 ] , [] ]\n", "a = [[1, 2], []]\n")]
    [InlineData("a={b=1,c . d={e=[ 1 ]}}\n", "a = { b = 1, c.d = { e = [1] } }\n")]
    [InlineData("a=[{b=1} , 1979-05-27 07:32:00 , 1.5]\n", "a = [{ b = 1 }, 1979-05-27 07:32:00, 1.5]\n")]
    [InlineData("a=[\n]\n", "a = []\n")]
    [InlineData("a=[\n1,\n2\n]\n", "a = [\n  1,\n  2,\n]\n")]
    [InlineData("a=[1,\n2]\n", "a = [\n  1,\n  2,\n]\n")]
    [InlineData("a=[1, 2,\n3]# c\n", "a = [\n  1, 2,\n  3,\n] # c\n")]
    [InlineData("a=[ # c\n1 # d\n,2 # e\n# f\n\n\n# g\n]\n", "a = [ # c\n  1 # d\n  , 2, # e\n  # f\n\n  # g\n]\n")]
    [InlineData("a=[\n\n# c\n\n]\n", "a = [\n  # c\n]\n")]
    [InlineData("a=[[\n1],\n[2]]\n", "a = [\n  [\n    1,\n  ],\n  [2],\n]\n")]
    [InlineData("a=[{b=[\n1]}]\n", "a = [{ b = [\n  1,\n] }]\n")]
    [InlineData("a=[\n\"\"\"\n  x \n\"\"\"\n]\n", "a = [\n  \"\"\"\n  x \n\"\"\",\n]\n")]
    public void Lists_and_inline_tables(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("a=1\r\n\r\n\r\n\r\n[b]\r\nc=[1,\r\n2]", "a = 1\r\n\r\n[b]\r\nc = [\r\n  1,\r\n  2,\r\n]\r\n")]
    [InlineData("a=1\r\nb=2\n", "a = 1\nb = 2\n")]
    [InlineData("a=\"\"\"x\r\ny\"\"\"\nb=2\n", "a = \"\"\"x\r\ny\"\"\"\nb = 2\n")]
    public void Line_ends(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("#:settingsc variant=aws-k8s-1.34  \n\n\na=1\n", "#:settingsc variant=aws-k8s-1.34  \n\na = 1\n")]
    [InlineData("\n\n#:settingsc variant=nonsense\na=1\n", "\n\n#:settingsc variant=nonsense\na = 1\n")]
    [InlineData(" #:settingsc variant=nonsense\na=1\n", " #:settingsc variant=nonsense\na = 1\n")]
    public void A_comment_that_names_a_target_stays_and_none_becomes_one(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("a=1\n  b  = \nc=3\n", "a = 1\n  b  = \nc = 3\n")]
    [InlineData("a=1  \n\n\n\n\t[b\n\n\n\nc=3\n", "a = 1\n\n\t[b\n\n\n\nc = 3\n")]
    [InlineData("a=[1,\n 2\n\n# c\nb=2\n", "a=[1,\n 2\n\n# c\nb = 2\n")]
    [InlineData("a=1\nb='x  \nc=3\n", "a = 1\nb='x  \nc = 3\n")]
    [InlineData("a=1\nb=\"\"\"x  \nc=3\n", "a = 1\nb=\"\"\"x  \nc=3\n")]
    [InlineData("a={b=1,\nc=2}\nd=1\n", "a={b=1,\nc=2}\nd = 1\n")]
    [InlineData("a=[1  2]\nb=1\n[ c ] d\ne=1", "a=[1  2]\nb = 1\n[ c ] d\ne = 1\n")]
    [InlineData("a=1 # \u0001\nb=2\n", "a=1 # \u0001\nb = 2\n")]
    [InlineData("b=2\n c", "b = 2\n c")]
    public void What_does_not_parse_is_left_as_it_is(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("a.toml", "settings:\n  motd: x\n  ntp:\n    time-servers: []\n", "another language")]
    [InlineData("a.toml", "#cloud-config\nruncmd:\n  - x\n", "another language")]
    [InlineData("a.tf", "locals {\n  x = <<EOF\n[settings]\nmotd='x'\nEOF\n}\n", "another language")]
    [InlineData("a.toml", "[settings]\nmotd = ${motd}\n[settings.ntp]\na=1\n", "something else than user data")]
    [InlineData("a.conf", "[a]\nb\n", "something else than user data")]
    public void What_seems_to_be_something_else_is_refused(string name, string text, string reason)
    {
        var formatted = UserDataFormatter.Format(UserDataReader.Read(new SourceText(name, text)));
        Assert.Contains(reason, formatted.Refusal, StringComparison.Ordinal);
        Assert.Equal(text, formatted.Text);
    }

    [Theory]
    [InlineData("    [ settings.kernel ]\n    a=1\n    b=[1,\n2]\n    [settings.ntp]\n", "    [settings.kernel]\n    a = 1\n    b = [\n      1,\n      2,\n    ]\n\n    [settings.ntp]\n")]
    [InlineData("  [settings.kernel]\n    a=1\n  # c\n", "  [settings.kernel]\n  a = 1\n  # c\n")]
    [InlineData("[settings.kernel]\n    a=1\n", "[settings.kernel]\na = 1\n")]
    [InlineData("\n\n\t[settings]\n\n\n\n\tmotd='a'\n\n\n  ", "\n\t[settings]\n\n\tmotd = 'a'\n  ")]
    [InlineData("[settings]\nmotd='a'  ", "[settings]\nmotd = 'a'")]
    [InlineData("\r\n  [settings]\r\n  motd='a' # c\r\n\r\n\r\n  ", "\r\n  [settings]\r\n  motd = 'a' # c\r\n  ")]
    [InlineData("  [settings]\n  motd='''\nx'''\n", "  [settings]\n  motd = '''\nx'''\n")]
    public void In_another_text_the_indentation_of_all_lines_and_what_is_around_them_stay(string text, string expected)
    {
        Assert.Equal(expected, UserDataFormatter.Format(FormattingLaws.Tree(text, isPart: true)).Text);
        Assert.Null(FormattingLaws.Fault(text));
    }

    [Fact]
    public void What_is_not_a_text_is_refused()
    {
        Assert.Equal("it is not UTF-8", UserDataFormatter.Format(UserDataReader.Read("a", [(byte)'a', (byte)'=', 0xFF])).Refusal);
        Assert.Equal("it is compressed", UserDataFormatter.Format(UserDataReader.Read("a", [0x1F, 0x8B, 8, 0])).Refusal);
    }

    [Fact]
    public void A_document_with_too_many_mistakes_is_refused() =>
        Assert.Contains("10000 mistakes", UserDataFormatter.Format(FormattingLaws.Tree(string.Concat(Enumerable.Repeat("a=1 2\n", 10_001)))).Refusal, StringComparison.Ordinal);

    [Fact]
    public void An_edit_replaces_only_what_differs()
    {
        var edits = UserDataFormatter.Format(FormattingLaws.Tree("a  = 1\n\n\n\n[b]")).Edits;
        Assert.Equal([(new TextSpan(2, 1), ""), (new TextSpan(8, 2), ""), (new TextSpan(13, 0), "\n")], edits.Select(edit => (edit.Span, edit.NewText)));
    }

    [Fact]
    public void Of_some_lines_only_their_edits_are_given()
    {
        var document = UserDataReader.Read(new SourceText("a", "[settings]\na=1\nb=2\nc=3\n"));
        Assert.Equal("[settings]\na=1\nb = 2\nc=3\n", UserDataFormatter.Format(document, new LineRange(2, 3)).Text);
    }

    private static void Verify(string text, string expected)
    {
        var formatted = UserDataFormatter.Format(FormattingLaws.Tree(text));
        Assert.Equal(expected, formatted.Text);
        Assert.Null(FormattingLaws.Fault(text));
    }
}
