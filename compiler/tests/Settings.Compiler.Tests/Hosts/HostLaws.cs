using System.Collections.Immutable;
using CsCheck;
using Settings.Compiler.Analysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Formatting;
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

    /// <summary>The same with more blanks and blank lines than the canonical form has.</summary>
    public static readonly Gen<string> Disordered = Gen.Select(Written, Gen.Int[0, 4]).Select((text, way) => way switch
    {
        0 => text.Replace("\n[", "\n\n\n\n[", StringComparison.Ordinal),
        1 => text.Replace("\n", "\n  ", StringComparison.Ordinal).Replace(" = ", "  =", StringComparison.Ordinal),
        2 => text.Replace("\n\n", "\n", StringComparison.Ordinal).Replace(", ", "\n, ", StringComparison.Ordinal),
        3 => text + "\n\n",
        _ => text,
    });

    /// <summary>A fix changes only the user data, and what is found then is the fixed document.</summary>
    /// <param name="document">The only document of a host.</param>
    /// <param name="find">Finds the documents of such a host.</param>
    public static void CheckFix(HostedDocument document, Func<string, ImmutableArray<HostedDocument>> find)
    {
        var host = document.Host.Text;
        var (after, applied) = HostedAnalysis.Fix([HostedAnalysis.Of(Workspace, document, Request)]);
        CheckAround(document, after);
        var found = Assert.Single(find(after));
        Assert.Equal(applied == 0 ? document.Source.Text : DocumentFixer.Fix(Workspace.Analyze(document.Read(), Request), Request).Fixed.Source.Text, found.Source.Text);
    }

    /// <summary>
    /// Formatting changes only the user data, and nothing when it is done again; what is found then is the formatted document, which a node
    /// takes as it takes the other one. A document that is not formatted is left as it is, and that is said.
    /// </summary>
    /// <param name="document">The only document of a host.</param>
    /// <param name="find">Finds the documents of such a host.</param>
    public static void CheckFormat(HostedDocument document, Func<string, ImmutableArray<HostedDocument>> find)
    {
        var formatted = HostFormatter.Format(document.Host, [document]);
        CheckAround(document, formatted.Text);
        var found = Assert.Single(find(formatted.Text));
        var canonical = UserDataFormatter.Format(document.Read());
        if (formatted.Left.IsEmpty)
        {
            Assert.Equal(canonical.Text, found.Source.Text);
            Assert.Empty(HostFormatter.Format(found.Host, [found]).Edits);
            Assert.Equal(TransactionsOf(document), TransactionsOf(found));
        }
        else
        {
            Assert.Equal(document.Host.Text, formatted.Text);
            Assert.False(canonical.Refusal is null && canonical.Edits.IsEmpty);
        }
    }

    private static void CheckAround(HostedDocument document, string after)
    {
        var host = document.Host.Text;
        var tail = host.Length - document.Range.End;
        Assert.Equal(host[..document.Range.Start], after[..document.Range.Start]);
        Assert.Equal(host[^tail..], after[^tail..]);
    }

    // What a new node commits of a document; null when it rejects it.
    private static string? TransactionsOf(HostedDocument document) => Workspace.Analyze(document.Read(), Request) is not { IsRejected: false } analysis ? null
        : string.Join('\n', analysis.Single.On(Machine.Unknown).Compile().Transactions.SelectMany(transaction => transaction.Set.Select(pair => $"{transaction.Source}: {pair.Key} = {pair.Json}")));
}
