using Settings.Cli;
using Settings.Cli.Editing;
using Settings.Compiler.Analysis;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.UserDataLanguage;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>Whatever a document contains, each feature answers, and what it answers is such that a client accepts it.</summary>
public sealed class OddDocumentTests
{
    private static readonly Workspace Catalog = new(new EmbeddedCatalogSource());

    public static TheoryData<string> Texts =>
    [
        string.Empty,
        "\n",
        "\r\n\r\n",
        "\uFEFF#:settingsc variant=aws-k8s-1.34\n[settings.kubernetes]\n",
        "#",
        "# a\n#b\n[",
        "[settings",
        "[[settings.a]]\n[[settings.a]]\nb = [{ c = 1 }, { c = '''\n''' }]",
        "settings.motd = \"😀\" # 😀\n\"😀\".a = 1",
        "settings.motd = \"\"\"\n😀\n",
        "settings.motd = '''\r\n😀\r\n'''\r\n",
        "\"\" = 1\n'' = 2\n",
        "= 1\n. = 2\n]\n}\n[]\n[[]]\na = {,}\n",
        .. Directory.EnumerateFiles(Repository.PathOf("samples/bad"), "*.toml").Order(StringComparer.Ordinal).Select(path => File.ReadAllText(path)),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Each_feature_answers(string text)
    {
        foreach (var encoding in new[] { PositionEncoding.Utf16, PositionEncoding.Of(["utf-8"]) })
        {
            Check(text, encoding);
            Check(text.ReplaceLineEndings("\r\n"), encoding);
            Check(text[..(text.Length / 2)], encoding);
        }
    }

    private static void Check(string text, PositionEncoding encoding)
    {
        var document = new TextDocument("file:///a.toml", "toml", 1, new SourceText("a.toml", text), encoding);
        var userData = new UserDataDocument(document, new RecentViews(Catalog).Of(document, TargetRequest.Open), new CatalogAddresses(new EditorHost(null, new CommandStreams(Stream.Null, TextWriter.Null, TextWriter.Null, Repository.Root, UseColour: false), new MemoryHead())));
        var whole = document.RangeOf(new TextSpan(0, text.Length));
        CheckSymbols(userData.Symbols(default), whole);
        Assert.All(userData.Folds(default), fold => Assert.InRange(fold.EndLine, fold.StartLine + 1, whole.End.Line));
        CheckTokens(userData.Tokens(null, default), document);
        CheckTokens(userData.Tokens(new TextSpan(text.Length / 3, text.Length / 3), default), document);
        _ = userData.Format(null, default);
        _ = userData.Mentioned("a", default).Count();
        for (var offset = 0; offset <= text.Length; offset += 1 + (text.Length / 12))
        {
            CheckSelection(userData.SelectionAt(offset, default), document.RangeOf(new TextSpan(offset, 0)).Start);
            _ = userData.Format(new TextSpan(offset, 0), default);
            _ = userData.Actions(new TextSpan(offset, 0), ["refactor"], default);
            _ = userData.HighlightsAt(offset, default);
            _ = userData.ReferencesAt(offset, [userData], false, default);
            _ = userData.LinkedAt(offset, default);
            _ = userData.CompleteAt(offset, default);
        }
    }

    private static void CheckSymbols(IEnumerable<DocumentSymbol> symbols, LspRange around)
    {
        foreach (var symbol in symbols)
        {
            Assert.NotEmpty(symbol.Name);
            Assert.True(IsIn(symbol.Range, around) && IsIn(symbol.SelectionRange, symbol.Range), $"{symbol}");
            CheckSymbols(symbol.Children ?? [], symbol.Range);
        }
    }

    private static void CheckSelection(SelectionRange? selection, LspPosition place)
    {
        Assert.NotNull(selection);
        Assert.True(IsIn(new LspRange(place, place), selection.Range), $"{place} is not in {selection.Range}");
        for (; selection.Parent is { } around; selection = around)
        {
            Assert.True(IsIn(selection.Range, around.Range) && selection.Range != around.Range, $"{selection}");
        }
    }

    // In order, without overlapping, each in its line.
    private static void CheckTokens(int[] numbers, TextDocument document)
    {
        var (line, character, end) = (0, 0, 0);
        foreach (var token in numbers.Chunk(5))
        {
            (line, character, end) = token[0] > 0 ? (line + token[0], token[1], 0) : (line, character + token[1], end);
            Assert.True(token[0] >= 0 && character >= end && token[2] > 0, $"{line}:{character}");
            end = character + token[2];
            Assert.True(end <= document.RangeOf(document.Text.Lines.LineSpan(line)).End.Character, $"{line}:{end}");
            Assert.InRange(token[3], 0, TokenLegend.Legend.TokenTypes.Length - 1);
        }
    }

    private static bool IsIn(LspRange inner, LspRange outer) => Compare(inner.Start, outer.Start) >= 0 && Compare(inner.End, outer.End) <= 0;

    private static int Compare(LspPosition one, LspPosition other) => (one.Line, one.Character).CompareTo((other.Line, other.Character));
}
