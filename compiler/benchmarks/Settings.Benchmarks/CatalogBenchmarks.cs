using BenchmarkDotNet.Attributes;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Facts;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;

namespace Settings.Benchmarks;

/// <summary>What concerns every variant of a release, the catalog read anew each time.</summary>
[MemoryDiagnoser]
public class CatalogBenchmarks
{
    /// <summary>Compiles and renders all variants with their defaults.</summary>
    [Benchmark]
    public int RenderAllVariants()
    {
        var source = new EmbeddedCatalogSource();
        var release = SettingsCatalog.Open(source).NewestRelease;
        var schemas = new SchemaLibrary(source);
        var templates = new TemplateLibrary(source);
        var files = 0;
        foreach (var variant in release.Variants.Select(name => release.Variant(name).Value).OfType<Variant>())
        {
            var schema = schemas.SettingsFor(variant);
            var os = OsFacts.Of(variant, "x86_64");
            var node = new NodeCompiler(new VariantModel(variant, schema)).Compile(new DocumentTable(default), os, HostFacts.Default);
            files += new TreeRenderer(variant, templates).Render(node, os, HostFacts.Default).Count(file => file.Outcome is RenderedFile);
        }

        return files;
    }

    /// <summary>Proves all templates against all variants.</summary>
    [Benchmark]
    public int CheckCatalog()
    {
        var source = new EmbeddedCatalogSource();
        return new CatalogChecker(new SchemaLibrary(source), new TemplateLibrary(source)).Check(SettingsCatalog.Open(source).NewestRelease).Count;
    }
}
