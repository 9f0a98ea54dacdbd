using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Generators;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.Generators;

public sealed class SettingGeneratorsTests
{
    private const string Updates = "schnauzer-v2 render --requires 'aws@v1' --requires 'updates@v1(helpers=[tuf-prefix])' --template ";

    [Theory]
    [InlineData("{{ tuf-prefix settings.aws.region }}/{{ os.variant_id }}/{{os.arch}}/", "https://updates.bottlerocket.aws/v/x86_64/")]
    [InlineData("plain", "plain")]
    [InlineData("{{ settings.aws.profile }}", "a&lt;b")]
    public void Templates_of_text_paths_and_helpers_are_rendered(string template, string expected)
    {
        var outcome = Run(Updates + $"'{template}'", "aws = { region = 'us-west-2', profile = 'a<b' }");
        Assert.Equal((GeneratorStatus.Generated, expected), (outcome.Status, (outcome.Value as DocumentString)?.Value));
    }

    [Theory]
    [InlineData(Updates + "'{{ tuf-prefix settings.aws.region }}'", GeneratorStatus.NeedsMachine)]
    [InlineData(Updates + "'{{ settings.motd }}'", GeneratorStatus.NeedsMachine)]
    [InlineData(Updates + "'{{ ecr-prefix settings.aws.region }}'", GeneratorStatus.Failed)]
    [InlineData(Updates + "'{{#if settings.aws}}{{/if}}'", GeneratorStatus.Failed)]
    [InlineData(Updates + "'{{ settings.aws.region'", GeneratorStatus.Failed)]
    [InlineData("schnauzer-v2 render --requires 'aws@v1(helpers=[nothing])' --template 'x'", GeneratorStatus.Failed)]
    [InlineData("schnauzer-v2 render --other 'x'", GeneratorStatus.NeedsMachine)]
    [InlineData("bork seed", GeneratorStatus.NeedsMachine)]
    public void What_cannot_be_computed_is_left_unset(string command, GeneratorStatus expected)
    {
        var outcome = Run(command, "motd = 'of an extension that is not required'");
        Assert.Equal(expected, outcome.Status);
        Assert.Null(outcome.Value);
    }

    [Theory]
    [InlineData("boot = { kernel = { a = ['b'] } }", GeneratorStatus.AlreadySet)]
    [InlineData("boot = { kernel = {} }", GeneratorStatus.NeedsMachine)]
    public void A_generator_runs_only_when_nothing_below_its_setting_is_set(string settings, GeneratorStatus expected) =>
        Assert.Equal(expected, Run("/usr/bin/prairiedog generate-boot-settings", settings, "settings.boot").Status);

    [Fact]
    public void Host_facts_answer_for_the_machine()
    {
        var host = HostFacts.Default with { Settings = Documents.Read("updates.seed = 7") };
        var outcome = new SettingGenerators(OsFacts.Of("v", "1.26.1", "x86_64", new EmbeddedCatalogSource()), host, _ => null, OpenModel.Of("x", "boot", "updates"))
            .Run([(DatastoreKey.Parse("settings.updates.seed"), "bork seed")], new DocumentTable(default))[0];
        Assert.Equal(7, (int)((outcome.Value as DocumentInteger)?.Value ?? 0));
        Assert.Equal(0, outcome.Value?.Span.Length);
    }

    private static GeneratorOutcome Run(string command, string settings, string setting = "settings.x") =>
        new SettingGenerators(OsFacts.Of("v", "1.26.1", "x86_64", new EmbeddedCatalogSource()), HostFacts.Default, _ => null, OpenModel.Of("x", "boot", "updates")).Run([(DatastoreKey.Parse(setting), command)], Documents.Read(settings))[0];
}
