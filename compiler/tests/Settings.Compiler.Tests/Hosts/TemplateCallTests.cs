using Settings.Compiler.Hosts;
using Settings.Compiler.Hosts.Terraform;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Hosts;

/// <summary>What calls of templatefile say about a template.</summary>
public sealed class TemplateCallTests
{
    [Theory]
    [InlineData("\"x.tpl\"", "x.tpl")]
    [InlineData("\"${path.module}/a/x.tpl\"", "a/x.tpl")]
    [InlineData("\"${path.root}/x.tpl\"", "x.tpl")]
    [InlineData("\"${path.cwd}/../x.tpl\"", "../x.tpl")]
    public void The_path_is_that_from_the_folder_of_the_file(string path, string template) => Assert.Equal((template, "main.tf:2"), Assert.Single(In($"locals {{\nx = base64encode(templatefile({path}, {{}}))\n}}\n").Select(call => (call.Template, call.Place))));

    [Theory]
    [InlineData("templatefile(\"${path.module}/${var.x}.tpl\", {})")]
    [InlineData("templatefile(\"${var.folder}/x.tpl\", {})")]
    [InlineData("templatefile(var.template, {})")]
    [InlineData("templatefile(\"x.tpl\")")]
    [InlineData("file(\"x.tpl\")")]
    public void Another_path_and_what_is_no_such_call_says_nothing(string expression) => Assert.Empty(In($"x = {expression}\n"));

    [Theory]
    [InlineData("{ a = 1, \"b\" = var.b, c : true }", "a b c")]
    [InlineData("{\n  a = { b = 1 }\n  c = [1]\n}", "a c")]
    [InlineData("{}", "")]
    [InlineData("merge({ a = 1 }, var.more)", null)]
    [InlineData("var.all", null)]
    [InlineData("{ for key, value in var.all : key => value }", null)]
    [InlineData("{ (var.name) = 1, b = 2 }", null)]
    public void The_names_are_known_where_all_are_written(string variables, string? names)
    {
        var call = Assert.Single(In($"x = templatefile(\"x.tpl\", {variables})\n"));
        Assert.Equal(names, call.Names is { } known ? string.Join(' ', known) : null);
    }

    [Fact]
    public void What_all_calls_say_is_known()
    {
        const string Calls = "variable \"c\" {\ndefault = \"three\"\n}\nx = templatefile(\"x.tpl\", { a = \"one\", b = \"two\", c = var.c, d = { e = [1.30] }, f = var.f })\n";
        var use = TemplateUse.Of(In(Calls + "y = templatefile(\"x.tpl\", { a = \"one\", b = \"other\", c = \"three\", d = { e = [1.3] } })\n"));
        Assert.Equal(["one", null, "three", "1.3", null], "a b c d.e[0] f".Split(' ').Select(placeholder => use?.Values?.Of(placeholder)));
        Assert.Null(TemplateUse.Of([]));
    }

    [Theory]
    [InlineData("${a} ${b} ${b.c}", "b")]
    [InlineData("${~ b ~} ${b[0]}", "b")]
    [InlineData("$${b} %{ if b } ${upper(b)} ${a.b} ${\"b\"} ${true}", "")]
    [InlineData("%{ for b, c in a ~}\n${b} ${c} ${d}\n%{ endfor ~}", "d")]
    [InlineData("{{ b }} <b> $b", "")]
    public void A_variable_that_no_call_gives_is_missing_once(string template, string missing)
    {
        var use = TemplateUse.Of(In("x = templatefile(\"x.tpl\", { a = 1 })\ny = templatefile(\"x.tpl\", { a = 2, z = 1 })\n"));
        var document = Assert.Single(HostFinder.Find(new SourceText("x.tpl", $"[settings]\nmotd = '''\n{template}\n'''\n")).Documents);
        Assert.Equal(missing, string.Join(' ', use?.Missing(document).Select(finding => finding.Message.Split('\'')[1]) ?? []));
    }

    [Fact]
    public void Nothing_is_missing_where_a_call_does_not_show_its_variables()
    {
        var use = TemplateUse.Of(In("x = templatefile(\"x.tpl\", {})\ny = templatefile(\"x.tpl\", local.all)\n"));
        var document = Assert.Single(HostFinder.Find(new SourceText("x.tpl", "[settings]\nmotd = \"${a}\"\n")).Documents);
        Assert.Empty(use?.Missing(document) ?? []);
    }

    private static IReadOnlyList<TemplateCall> In(string text) => TemplateCall.In(new SourceText("main.tf", text));
}
