using CsCheck;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Formatting;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Syntax;
using Settings.Compiler.Tests.Laws;
using Settings.Fuzz;
using Xunit;

namespace Settings.Compiler.Tests.Formatting;

/// <summary>The laws of <see cref="FormattingLaws"/> on samples, on documents made out of a schema and on broken ones.</summary>
public sealed class FormattingLawTests
{
    private const string Own = "compiler/tests/Settings.Compiler.Tests";

    private static readonly SettingsSchema Schema = SchemaOf("aws-k8s-1.34");

    private static readonly string[] Blanks = ["", "", " ", "\t", "  "];
    private static readonly string[] LineBlanks = ["", "\n", "\r\n", " \n\n\n ", "\n# c\n", " # c \n"];

    // The same document with arbitrary white space, comments and line ends wherever TOML allows them.
    private static readonly Gen<string> Disordered = Gen.Int.Select(seed =>
    {
        var root = new DocumentTable(default);
        root.Set("settings", default, new DocumentMaker(seed, mistakes: 0).Make(Schema));
        return Disorder(new TomlWriter(new Random(seed)).Write(root), new Random(seed));
    });

    public static TheoryData<string> Files => [.. FilesOf("samples").Concat(FilesOf(Own)).Concat(FilesOf("schemas")).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_laws_hold_for_every_sample_and_every_file_of_the_catalog(string file)
    {
        var text = File.ReadAllText(Repository.PathOf(file));
        Check(text);
        Check(text.Replace("\n", "\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public void They_hold_for_documents_made_out_of_a_schema() => Disordered.Sample(Check, iter: LongRun.Times(200, 100_000));

    [Theory]
    [InlineData("\t\uFEFFx = 1\n")]
    [InlineData("\n \uFEFF=y\n\n\n\nx  = 1\n")]
    [InlineData("\uFEFF \uFEFF x = 1\n")]
    [InlineData("\uFEFF  x  = 1\n")]
    public void They_hold_for_byte_order_marks_that_white_space_keeps_from_the_beginning(string text) => Check(text);

    [Theory]
    [InlineData("(k.E|d\\:=v")]
    [InlineData("x={a:=1}\n")]
    [InlineData("x=[{a: =1}]\n")]
    [InlineData("[a: .b]\n")]
    [InlineData("-= /7")]
    public void They_hold_for_keys_that_a_blank_would_make_YAML(string text) => Check(text);

    [Fact]
    public void Disorder_is_mended()
    {
        var (all, disordered) = (0, 0);
        Disordered.Sample(
            text =>
            {
                all++;
                disordered += UserDataFormatter.Format(FormattingLaws.Tree(text)).Edits.IsEmpty ? 0 : 1;
            },
            iter: 100,
            threads: 1);
        Assert.InRange(disordered, all * 9 / 10, all);
    }

    [Fact]
    public void They_hold_for_samples_with_mistakes() => Documents.MutatedSamples.Sample(Check, iter: LongRun.Times(300, 100_000));

    [Fact]
    public void They_hold_for_what_is_nearly_TOML() => Documents.AnyText.Sample(Check, iter: LongRun.Times(2000, 100_000));

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.toml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"));

    // White space goes beside signs that are not a part of a value, line ends into lists.
    private static string Disorder(string text, Random random)
    {
        var tree = FormattingLaws.Tree(text);
        var output = new System.Text.StringBuilder();
        var open = new Stack<bool>();
        for (var at = 0; at < tree.Tokens.Count; at++)
        {
            var kind = tree.Tokens.KindOf(at);
            var token = tree.Source.Slice(tree.Tokens.SpanOf(at));
            var isHeader = open.Count == 0 && kind is SyntaxTokenKind.LeftBracket or SyntaxTokenKind.RightBracket && !IsAfterEquals(tree, at);
            if (kind == SyntaxTokenKind.RightBracket && open.TryPeek(out var isInList) && isInList)
            {
                output.Append(LineBlanks[random.Next(LineBlanks.Length)]);
            }

            output.Append(kind is SyntaxTokenKind.Equals or SyntaxTokenKind.Comma ? Blanks[random.Next(Blanks.Length)] : "").Append(token);
            switch (kind)
            {
                case SyntaxTokenKind.LeftBracket when !isHeader:
                    open.Push(true);
                    output.Append(LineBlanks[random.Next(LineBlanks.Length)]);
                    break;
                case SyntaxTokenKind.LeftBrace:
                    open.Push(false);
                    output.Append(Blanks[random.Next(Blanks.Length)]);
                    break;
                case SyntaxTokenKind.RightBracket or SyntaxTokenKind.RightBrace when !isHeader:
                    open.TryPop(out _);
                    break;
                case SyntaxTokenKind.Comma when open.TryPeek(out var list) && list:
                    output.Append(LineBlanks[random.Next(LineBlanks.Length)]);
                    break;
                case SyntaxTokenKind.Equals:
                    output.Append(Blanks[random.Next(Blanks.Length)]);
                    break;
                case SyntaxTokenKind.Newline:
                    output.Append(LineBlanks[random.Next(LineBlanks.Length)]);
                    break;
            }
        }

        return output.ToString();
    }

    private static bool IsAfterEquals(SyntaxTree tree, int token)
    {
        for (var at = token - 1; at >= 0 && tree.Tokens.KindOf(at) != SyntaxTokenKind.Newline; at--)
        {
            if (tree.Tokens.KindOf(at) == SyntaxTokenKind.Equals)
            {
                return true;
            }
        }

        return false;
    }

    private static SettingsSchema SchemaOf(string name)
    {
        var source = new EmbeddedCatalogSource();
        return new SchemaLibrary(source).SettingsFor(SettingsCatalog.Open(source).NewestRelease.Variant(name).Value ?? throw new InvalidOperationException(name));
    }

    private static void Check(string text) => Assert.Null(FormattingLaws.Fault(text));
}
