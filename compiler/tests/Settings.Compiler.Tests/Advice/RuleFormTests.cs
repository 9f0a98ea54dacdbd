using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.Advice;

/// <summary>Which spellings mean one thing the rules say.</summary>
public sealed class RuleFormTests
{
    private static readonly RuleLibrary Library = new(new EmbeddedCatalogSource());

    [Theory]
    [InlineData("duplicate-mirror", "docker.io", "registry-1.docker.io", false)]
    [InlineData("duplicate-credential", "docker.io", "registry-1.docker.io", true)]
    [InlineData("duplicate-credential", "index.docker.io", "docker.io", false)]
    [InlineData("duplicate-sysctl", "vm/nr_hugepages", "vm.nr_hugepages", true)]
    [InlineData("duplicate-sysctl", "vm..nr_hugepages", "vm.nr_hugepages", true)]
    [InlineData("duplicate-sysctl", "vm.nr_hugepage", "vm.nr_hugepages", false)]
    public void Texts_are_one_if_their_program_reads_them_so(string rule, string one, string other, bool areOne)
    {
        var form = Library.Find(rule)?.When.Select(condition => condition.Form).OfType<RuleForm>().Single();
        Assert.NotNull(form);
        Assert.Equal(areOne, form.Of(one) == form.Of(other));
    }
}
