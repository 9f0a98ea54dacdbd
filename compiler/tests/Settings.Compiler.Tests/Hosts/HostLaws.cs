using System.Collections.Immutable;
using CsCheck;
using Settings.Compiler.Analysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Hosts;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Laws;
using Xunit;

namespace Settings.Compiler.Tests.Hosts;

/// <summary>What the laws of all hosts have in common.</summary>
internal static class HostLaws
{
    /// <summary>The catalog.</summary>
    public static readonly Workspace Workspace = new(new EmbeddedCatalogSource());

    /// <summary>What the documents are made and checked for.</summary>
    public static readonly TargetRequest Request = TargetRequest.Open with { Variant = "aws-k8s-1.34", Release = "1.50.0" };

    private static readonly Lazy<SettingsSchema> Schema = new(() =>
    {
        var source = new EmbeddedCatalogSource();
        return new SchemaLibrary(source).SettingsFor(SettingsCatalog.Open(source).NewestRelease.Variant("aws-k8s-1.34").Value ?? throw new InvalidOperationException("aws-k8s-1.34"));
    });

    /// <summary>Documents made out of a schema with some mistakes, and samples with mistakes.</summary>
    public static readonly Gen<string> Written = Gen.OneOf(
        Gen.Int.Select(seed =>
        {
            var root = new DocumentTable(default);
            root.Set("settings", default, new DocumentMaker(seed, mistakes: 50).Make(Schema.Value));
            return new TomlWriter(new Random(seed)).Write(root);
        }),
        Documents.MutatedSamples);

    /// <summary>A fix changes only the user data, and what is found then is the fixed document.</summary>
    /// <param name="document">The only document of a host.</param>
    /// <param name="find">Finds the documents of such a host.</param>
    public static void CheckFix(HostedDocument document, Func<string, ImmutableArray<HostedDocument>> find)
    {
        var host = document.Host.Text;
        var (after, applied) = HostedAnalysis.Fix([HostedAnalysis.Of(Workspace, document, Request)]);
        var tail = host.Length - document.Range.End;
        Assert.Equal(host[..document.Range.Start], after[..document.Range.Start]);
        Assert.Equal(host[^tail..], after[^tail..]);
        var found = Assert.Single(find(after));
        Assert.Equal(applied == 0 ? document.Source.Text : DocumentFixer.Fix(Workspace.Analyze(document.Read(), Request), Request).Fixed.Source.Text, found.Source.Text);
    }
}
