using Settings.Compiler.Hosts;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Hosts;

/// <summary>What strings and heredocs of Terraform mean, as hashicorp/hcl evaluates them.</summary>
public sealed class TerraformTextTests
{
    private const string Header = "[settings.kernel]\n";

    [Theory]
    // Escapes of strings; one that does not exist loses its backslash.
    [InlineData("\"[settings.kernel]\\na = \\\"b\\\"\\t\\r\\n# \\u0041\\U0001F600\\\\ \\x\"", Header + "a = \"b\"\t\r\n# A\U0001F600\\ x")]
    [InlineData("\"[settings.kernel]\\n# $$ %% $${a} %%{b} $ %\"", Header + "# $$ %% ${a} %{b} $ %")]
    // Heredocs have none of them.
    [InlineData("<<EOT\n[settings.kernel]\n# \\n \\\" $$ \\\nEOT\n", Header + "# \\n \\\" $$ \\\n")]
    // Without a hyphen the indentation counts, and the word that ends the text may be indented.
    [InlineData("<<EOT\n  [settings.kernel]\n    # a\n  EOT\n", "  " + Header + "    # a\n")]
    // With one the smallest is nothing, that of the last word does not count, and blank lines stay.
    [InlineData("<<-EOT\n    [settings.kernel]\n      # a\n  \n\n   EOT\n", Header + "  # a\n  \n\n")]
    [InlineData("<<-EOT\n\t[settings.kernel]\n  \t# a\n    EOT\n", Header + " \t# a\n")]
    [InlineData("<<-EOT\r\n  [settings.kernel]\r\n  # a\r\n  EOT\r\n", "[settings.kernel]\r\n# a\r\n")]
    // A line that is longer than the word is text.
    [InlineData("<<EOT\n[settings.kernel]\n# EOT\nEOTS\nEOT\n", Header + "# EOT\nEOTS\n")]
    // Directives take the white space beside their tildes, but never more than to the end of a line.
    [InlineData("<<EOT\n[settings.kernel]\n%{ if a ~}\n# b\n%{ endif ~}\n\n# c\nEOT\n", Header + "# b\n\n# c\n")]
    [InlineData("<<EOT\n[settings.kernel]\na = \"b  %{~ if a }c%{ endif }\"\nEOT\n", Header + "a = \"bc\"\n")]
    // Two ways to say something are not said one after the other.
    [InlineData("<<EOT\n[settings.kernel]\na = %{ if a }1%{ else }2%{ endif }\nb = \"%{ if a }%{ if b }3%{ else }4%{ endif }%{ else }%{ if c }5%{ else }6%{ endif }7%{ endif }8\"\nEOT\n", Header + "a = 1\nb = \"38\"\n")]
    [InlineData("join(\"\\n\", [\"[settings.kernel]\", \"a = 1\", \"\"])", Header + "a = 1\n")]
    [InlineData("\"${base64encode(<<EOT\n[settings.kernel]\na = 1\nEOT\n)}\"", Header + "a = 1\n")]
    [InlineData("cond ? \"\" : (sensitive(base64gzip(\"[settings.kernel]\\na = 1\")))", Header + "a = 1")]
    [InlineData("[for x in [1] : { \"a\" : <<EOT\n[settings.kernel]\na = 1\nEOT\n}]", Header + "a = 1\n")]
    public void A_text_is_what_terraform_makes_of_it(string expression, string text)
    {
        var document = Assert.Single(HostFinder.Find(new SourceText("main.tf", $"user_data = {expression}\nother = 1\n")).Documents);
        Assert.Equal(text, document.Source.Text);
        Assert.Equal("terraform", document.Kind);
    }

    [Theory]
    // Names of files, of a chart's values and of settings are none, nor is what is written for people, nor what other systems read.
    [InlineData("file = \"settings.toml\"")]
    [InlineData("set { name = \"settings.clusterName\" }")]
    [InlineData("args = [\"settings.clusterName=a\"]")]
    [InlineData("description = <<EOT\n[settings.kernel]\na = 1\nEOT")]
    [InlineData("user_data = <<EOT\n#!/bin/sh\n[settings.kernel]\nEOT")]
    [InlineData("user_data = <<EOT\nMIME-Version: 1.0\n[settings.kernel]\nEOT")]
    [InlineData("values = [<<EOT\nsettings:\n  clusterName: a\nEOT\n]")]
    // Nobody knows where it ends.
    [InlineData("user_data = <<EOT\n[settings.kernel]\na = 1\n")]
    [InlineData("# user_data = \"[settings.kernel]\"\n// <<EOT\n/* user_data = <<EOT\n[settings.kernel]\na = 1\nEOT\n")]
    public void Other_texts_are_no_user_data(string host) => Assert.Empty(HostFinder.Find(new SourceText("main.tf", host + "\n")).Documents);

    [Theory]
    [InlineData("variable \"x\" {\n  default = \"a\\\"b\"\n}\n", "${var.x}", "a\"b")]
    [InlineData("variable \"x\" {\n  default = true\n}\n", "${ var.x ~}", "true")]
    [InlineData("locals {\n  x = 12.5\n}\n", "${local.x}", "12.5")]
    public void What_the_file_gives_itself_is_put_in(string declaration, string written, string text)
    {
        var document = Assert.Single(HostFinder.Find(new SourceText("main.tf", $"{declaration}a = <<EOT\n[settings]\nmotd = {written}\nEOT\n")).Documents);
        Assert.Equal($"[settings]\nmotd = {text}\n", document.Source.Text);
        Assert.Null(document.Source.Holes);
    }

    [Theory]
    // What is not said, depends on something, is empty or has several lines stays open.
    [InlineData("variable \"x\" {}\n")]
    [InlineData("variable \"x\" {\n  default = null\n}\n")]
    [InlineData("variable \"x\" {\n  default = \"\"\n}\n")]
    [InlineData("variable \"x\" {\n  default = \"${var.y}\"\n}\n")]
    [InlineData("variable \"x\" {\n  default = \"a\\nb\"\n}\n")]
    [InlineData("variable \"x\" {\n  default = [\"a\"]\n}\n")]
    public void What_the_file_leaves_open_is_a_hole(string declaration)
    {
        var document = Assert.Single(HostFinder.Find(new SourceText("main.tf", $"{declaration}a = <<EOT\n[settings]\nmotd = ${{var.x}}\nEOT\n")).Documents);
        Assert.Equal("[settings]\nmotd = \"${var.x}\"\n", document.Source.Holes?.Restore(document.Source.Text));
    }
}
