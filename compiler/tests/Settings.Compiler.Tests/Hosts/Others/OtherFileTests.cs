using Settings.Compiler.Analysis;
using Settings.Compiler.Hosts;
using Settings.Compiler.Hosts.Others;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Hosts.Others;

/// <summary>Files that are no user data are recognised: each entry of schemas/other-files by the file in Cases that has its name, and no other file.</summary>
public sealed class OtherFileTests
{
    private const string Cases = "compiler/tests/Settings.Compiler.Tests/Hosts/Others/Cases";

    private static readonly Workspace Shipped = new(new DirectoryCatalogSource(Repository.Root));

    /// <summary>The names of the entries, in order.</summary>
    public static TheoryData<string> Entries => [.. Kinds().Root.Entries.Select(entry => entry.Key)];

    /// <summary>The files that no entry fits.</summary>
    public static TheoryData<string> Unknown => [.. Directory.GetFiles(Repository.PathOf(Path.Combine(Cases, "none"))).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Entries))]
    public void A_file_is_recognised(string entry)
    {
        string[] files = Directory.GetFiles(Repository.PathOf(Cases), entry + ".*");
        Assert.NotEmpty(files);
        var title = Kinds().Root[entry] is Binding.DocumentTable table ? Kinds().Text(table, "title") : null;
        Assert.All(files, file => Assert.Equal((file, title), (file, Recognise(file)?.Title)));
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public void Another_file_is_not(string file) => Assert.Null(Recognise(Repository.PathOf(Path.Combine(Cases, "none", file))));

    [Fact]
    public void No_user_data_is_taken_for_something_else()
    {
        string[] samples = Directory.GetFiles(Repository.PathOf("samples"), "*.toml", SearchOption.AllDirectories);
        Assert.NotEmpty(samples);
        Findings.None(samples.Where(sample => Recognise(sample) is not null));
    }

    [Fact]
    public void What_the_node_says_is_not_said_twice()
    {
        string[] CodesOf(string text) => [.. Shipped.Analyze(new SourceText("user-data", text), TargetRequest.Open).Findings.Select(finding => finding.Code)];
        Assert.Equal(["BR0202"], CodesOf("#cloud-config\npackages:\n  - htop\n"));
        Assert.Equal(["BR0202", "BR9106"], CodesOf("apiVersion: node.eks.aws/v1alpha1\nkind: NodeConfig\n"));
        Assert.Equal(["BR9104", "BR9106"], CodesOf("[workspace]\nmembers = []\n"));
    }

    private static OtherFile? Recognise(string file)
    {
        var text = new SourceText(Path.GetFileName(file), File.ReadAllText(file));
        return Path.GetExtension(file) == ".toml" ? Shipped.OtherFiles.Of(UserDataReader.Read(text)) : Shipped.OtherFiles.Of(text);
    }

    private static CatalogFile Kinds() => CatalogFile.Read(new DirectoryCatalogSource(Repository.Root), "schemas/other-files.toml");
}
