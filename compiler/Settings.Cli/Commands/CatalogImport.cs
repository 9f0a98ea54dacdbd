using System.Text;
using Settings.Cli.Output;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Import;
using Settings.Compiler.Sources;
using Settings.Compiler.Syntax;

namespace Settings.Cli.Commands;

/// <summary>catalog import: translates the templates of a checkout of core-kit into those of a catalog.</summary>
internal sealed class CatalogImport(Workspace workspace, CommandStreams streams, IReadOnlyList<Destination> destinations)
{
    private readonly TemplateImporter _importer = new(workspace);

    /// <summary>Writes the templates that differ from the newest ones of the catalog, and prints what cannot be translated.</summary>
    /// <param name="coreKit">The checkout; null when none is named.</param>
    /// <param name="folder">Where to write; null when nothing is named.</param>
    /// <exception cref="CannotWorkException">One of them is missing, or the checkout has no templates.</exception>
    /// <exception cref="CatalogException">A file of the checkout or a schema cannot be read.</exception>
    public int Run(string? coreKit, string? folder)
    {
        if (coreKit is null || folder is null)
        {
            throw new CannotWorkException("catalog import reads a checkout and writes a folder; give them with --core-kit or --bottlerocket, and --out.");
        }

        var checkout = new DirectoryCatalogSource(Path.Combine(streams.WorkingDirectory, coreKit));
        var sources = TemplatesIn(checkout).ToArray();
        if (sources.Length == 0)
        {
            throw new CannotWorkException($"\"{coreKit}\" is not a checkout of core-kit: no spec in 'packages/*' installs a template.");
        }

        var tally = new Tally(FailOn.Usual, countsCodes: true);
        var reporter = ReportSet.Of(destinations, destination => ReportFormats.Create(destination, FailOn.Usual, workspace.Catalog.Source.Read));
        var texts = new List<(string Name, string Package, string Text)>();
        foreach (var (name, package, file) in sources)
        {
            var findings = new DiagnosticBag();
            if (checkout.Read(file) is not { } bytes)
            {
                throw new CannotWorkException($"\"{coreKit}\" is not complete: the file '{file}' is missing, which the spec of '{package}' installs as a template.");
            }

            var source = SourceDecoder.Decode($"{coreKit}/{file}", bytes.Span, findings);
            if (_importer.Translate(name, source, findings) is { } text)
            {
                texts.Add((name, package, text));
            }

            if (findings.Count > 0)
            {
                var report = new FileReport(source, DiagnosticOrder.Sorted(findings));
                tally.Add(report);
                reporter.Add(report);
            }
        }

        reporter.Finish(tally.Summary);
        Write(texts, folder);
        streams.Talk.WriteLine($"{texts.Count} of {sources.Length} templates are translated.");
        return texts.Count < sources.Length ? ExitCodes.Findings : ExitCodes.Clean;
    }

    // What differs between packages depends on what variants have: it is for people to merge, with constants of variants.
    private void Write(List<(string Name, string Package, string Text)> texts, string folder)
    {
        foreach (var template in texts.GroupBy(text => text.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var versions = template.GroupBy(text => text.Text, StringComparer.Ordinal).ToArray();
            if (versions is [{ Key: var only }])
            {
                Write(folder, template.Key, only);
                continue;
            }

            foreach (var version in versions)
            {
                Write(folder, $"{template.Key}.{version.First().Package}", version.Key);
            }
        }
    }

    private void Write(string folder, string name, string text)
    {
        if (_importer.IsKnown(name, text))
        {
            return;
        }

        var path = $"templates/{name}.scriban";
        var file = Path.Combine(streams.WorkingDirectory, folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? folder);
        AtomicFile.Write(file, Encoding.UTF8.GetBytes(text), isPrecious: false);
        streams.Output.WriteLine($"wrote {path}");
    }

    private static IEnumerable<(string Name, string Package, string File)> TemplatesIn(DirectoryCatalogSource checkout) =>
        from path in checkout.List("packages")
        where path.EndsWith(".spec", StringComparison.Ordinal) && path.Split('/').Length == 3
        let package = path.Split('/')[1]
        from template in PackageSpec.TemplatesOf(Encoding.UTF8.GetString((checkout.Read(path) ?? default).Span))
        select (template.Template, package, $"packages/{package}/{template.File}");
}
