using System.Reflection;
using Settings.Compiler.Advice.Insertions;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Checking;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Checking;

/// <summary>A checker may be asked again, and from any thread.</summary>
public sealed class RepeatedCheckTests
{
    [Fact]
    public void A_second_check_says_the_same_as_the_first()
    {
        var source = new EmbeddedCatalogSource();
        var release = SettingsCatalog.Open(source).Release("1.50.0").Value;
        var variant = release?.Variant("aws-k8s-1.34").Value;
        Assert.NotNull(variant);
        var document = DocumentReader.Read(new SourceText("t", "[network]\nhttps-proxy = \"http://a&b\"\n"));
        var settings = SettingsChecker.Check(document.Root, new SchemaLibrary(source).SettingsFor(variant)).Normalised;
        var checker = new InsertionChecker(new InsertionIndex(source), variant);
        var first = checker.Check(settings).Select(found => found.Message).ToArray();
        Assert.NotEmpty(first);
        Parallel.For(0, 50, _ => Assert.Equal(first, checker.Check(settings).Select(found => found.Message)));
    }

    // A public class that keeps its findings gives them once more, and mixes those of two threads. A bag is there to collect.
    [Fact]
    public void No_public_class_keeps_what_it_found()
    {
        var keeping = typeof(InsertionChecker).Assembly.GetExportedTypes()
            .Where(type => type != typeof(DiagnosticBag) && type.GetConstructors().Length > 0)
            .Where(type => type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Any(field => CollectsFindings(field.FieldType)))
            .Select(type => type.Name);
        Assert.Empty(keeping);
    }

    private static bool CollectsFindings(Type type) => type == typeof(DiagnosticBag)
        || (type.IsGenericType && type.IsAssignableTo(typeof(System.Collections.IEnumerable)) && type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(List<>) || definition == typeof(HashSet<>) || definition == typeof(Dictionary<,>) || definition == typeof(Stack<>) || definition == typeof(Queue<>))
            && type.GetGenericArguments().Any(IsFinding));

    private static bool IsFinding(Type type) => type == typeof(Diagnostic) || type.Name.Contains("Finding", StringComparison.Ordinal)
        || (type.IsGenericType && type.GetGenericArguments().Any(IsFinding));
}
