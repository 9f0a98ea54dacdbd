using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Generators;
using Settings.Conformance.Tests.Etc;
using Xunit;

namespace Settings.Conformance.Tests.Compilation;

/// <summary>Defaults, user data and generators together, against the settings that the real renderer saw.</summary>
public sealed class CompiledSettingsTests
{
    public static TheoryData<string, string, string> Cases => NodeCases.All;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Settings_are_those_that_templates_saw(string release, string variant, string name)
    {
        var one = NodeCases.Of(release, variant, name);
        var expected = DatastoreFlattener.FlattenSettings(one.Settings);
        var actual = DatastoreFlattener.FlattenSettings(OwnNodes.Of(one).Compile().Settings);
        Assert.Equal(expected.Select(Spell), actual.Select(Spell));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Generators_end_as_they_did_on_the_node(string release, string variant, string name)
    {
        var one = NodeCases.Of(release, variant, name);
        var expected = one.Generators.Select(generator => $"{generator.Setting} {generator.Outcome} {generator.Value}");
        var actual = OwnNodes.Of(one).Compile().Generators.Select(outcome => $"{outcome.Setting} {Word(outcome)} {(outcome.Value as DocumentString)?.Value}");
        Assert.Equal(expected, actual);
    }

    // The real renderer calls a template that lacks the region an error; for a node it is one that asks its machine. It
    // counts every program among those that ask, also the one that has nothing to set.
    private static string Word(GeneratorOutcome outcome) => outcome switch
    {
        { Status: GeneratorStatus.AlreadySet } => "already-set",
        { Status: GeneratorStatus.Generated } => "rendered",
        { Status: GeneratorStatus.NeedsMachine, Program: not "schnauzer-v2 render" } or { Status: GeneratorStatus.Skipped } => "needs-host",
        _ => "error",
    };

    private static string Spell(DatastorePair pair) => $"{pair.Key} = {pair.Json}";
}
