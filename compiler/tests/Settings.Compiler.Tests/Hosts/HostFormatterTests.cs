using Settings.Compiler.Formatting;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Hosts;

/// <summary>What formatting makes of user data in other texts.</summary>
public sealed class HostFormatterTests
{
    [Theory]
    [InlineData("a.yaml", "userData: |\n    [settings.kubernetes]\n    max-pods=5\n    [settings.ntp]\n    time-servers=[\"a\",\n    \"b\"]\nother:   1\n", "userData: |\n    [settings.kubernetes]\n    max-pods = 5\n\n    [settings.ntp]\n    time-servers = [\n      \"a\",\n      \"b\",\n    ]\nother:   1\n")]
    [InlineData("a.yaml", "userData: |-\n  [settings]\n  motd='a'\n", "userData: |-\n  [settings]\n  motd = 'a'\n")]
    [InlineData("a.yaml", "userData: |\n    [settings]\n    motd='a'\n\n\n   \n    [settings.ntp]\n\n\n\n      time-servers=[]\nother:   1\n", "userData: |\n    [settings]\n    motd = 'a'\n\n    [settings.ntp]\n\n    time-servers = []\nother:   1\n")]
    [InlineData("a.yaml", "userData: |\r\n    [settings]\r\n    motd='a'\r\n\r\n\r\n\r\n    [settings.ntp]\r\nother:   1\r\n", "userData: |\r\n    [settings]\r\n    motd = 'a'\r\n\r\n    [settings.ntp]\r\nother:   1\r\n")]
    [InlineData("a.tf", "user_data = <<-EOT\r\n  [settings]\r\n  motd='a'\r\n\r\n\r\n  [settings.ntp]\r\n  a=1\r\n  [settings.kernel]\r\n  EOT\r\n", "user_data = <<-EOT\r\n  [settings]\r\n  motd = 'a'\r\n\r\n  [settings.ntp]\r\n  a = 1\r\n\r\n  [settings.kernel]\r\n  EOT\r\n")]
    [InlineData("a.tf", "user_data = <<-EOT\n  [settings]\n  motd='a'\n\n\n\n  [settings.ntp]\n  EOT\n", "user_data = <<-EOT\n  [settings]\n  motd = 'a'\n\n  [settings.ntp]\n  EOT\n")]
    [InlineData("a.py", "a = textwrap.dedent(\"\"\"\\\n    [settings]\n    motd='a'\n\n\n\n    [settings.ntp]\n\n\n    \"\"\")\n", "a = textwrap.dedent(\"\"\"\\\n    [settings]\n    motd = 'a'\n\n    [settings.ntp]\n    \"\"\")\n")]
    [InlineData("a.json", "{\"userData\":   \"[settings]\\nmotd='a'\\n\\n\\n[settings.ntp]\"}\n", "{\"userData\":   \"[settings]\\nmotd = 'a'\\n\\n[settings.ntp]\"}\n")]
    [InlineData("a.yaml", "userData: |\r\n  [settings]\r\n  motd='a'\r\n  [settings.ntp]\r\n", "userData: |\r\n  [settings]\r\n  motd = 'a'\r\n\r\n  [settings.ntp]\r\n")]
    [InlineData("a.md", "> ```toml\n> [settings]\n> motd='a'\n> [settings.ntp]\n> ```\n", "> ```toml\n> [settings]\n> motd = 'a'\n>\n> [settings.ntp]\n> ```\n")]
    [InlineData("a.tf", "user_data = <<-EOT\n    [settings]\n    motd='a'\n    [settings.ntp]\n  EOT\n", "user_data = <<-EOT\n    [settings]\n    motd = 'a'\n\n    [settings.ntp]\n  EOT\n")]
    [InlineData("a.tf", "user_data = join(\"\\n\", [\n  \"[settings]\",\n  \"motd='a'\",\n  \"[settings.ntp]\",\n])\n", "user_data = join(\"\\n\", [\n  \"[settings]\",\n  \"motd = 'a'\",\n  \"\\n[settings.ntp]\",\n])\n")]
    [InlineData("a.ts", "a = `\n    [settings]\n    motd='a'\n    [settings.ntp]\n    `;\n", "a = `\n    [settings]\n    motd = 'a'\n\n    [settings.ntp]\n    `;\n")]
    [InlineData("a.mime", "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\n[settings]\nmotd='a'\n--b--\n", "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\n[settings]\nmotd = 'a'\n--b--\n")]
    public void Only_the_user_data_is_formatted(string name, string text, string expected) => Verify(name, text, expected);

    [Theory]
    [InlineData("a.toml.tftpl", "[settings]\nmotd=\"${ x }\"\n[settings.kubernetes]\nmax-pods=${y}#c\n", "[settings]\nmotd = \"${ x }\"\n\n[settings.kubernetes]\nmax-pods = ${y} #c\n")]
    [InlineData("a.toml.tftpl", "[settings]\nmotd='a'\n\n\n\n  ${lines}\n\n\n[settings.ntp]\n", "[settings]\nmotd = 'a'\n\n  ${lines}\n\n[settings.ntp]\n")]
    [InlineData("a.toml.tftpl", "[settings]\n%{ if x ~}\nmotd='a'\n%{ else ~}\nmotd   =   'b'\n%{ endif ~}\n[settings.ntp]\n", "[settings]\n%{ if x ~}\nmotd = 'a'\n%{ else ~}\nmotd   =   'b'\n%{ endif ~}\n[settings.ntp]\n")]
    [InlineData("a.toml.j2", "[settings]\nmotd  =  {% if x %}'a'{% endif %}\n[settings.ntp]\ntime-servers=[ ]\n", "[settings]\nmotd  =  {% if x %}'a'{% endif %}\n[settings.ntp]\ntime-servers = []\n")]
    [InlineData("a.tf", "user_data = <<EOT\n[settings]\nmotd=\"${x}\"\n${lines}\n\n\n\n%{ if y ~}\n[settings.ntp]\ntime-servers=[]\n%{ endif ~}\nEOT\n", "user_data = <<EOT\n[settings]\nmotd = \"${x}\"\n${lines}\n\n%{ if y ~}\n[settings.ntp]\ntime-servers = []\n%{ endif ~}\nEOT\n")]
    [InlineData("a.yaml", "userData: |\n  [settings]\n  motd=\"{{ .Values.x }}\"\n  {{- if .Values.y }}\n  [settings.ntp]\n  time-servers=[ ]\n  {{- end }}\n", "userData: |\n  [settings]\n  motd = \"{{ .Values.x }}\"\n  {{- if .Values.y }}\n  [settings.ntp]\n  time-servers = []\n  {{- end }}\n")]
    [InlineData("a.sh", "cat <<EOF\n[settings]\nmotd=\"$(hostname)\"\nEOF\n", "cat <<EOF\n[settings]\nmotd = \"$(hostname)\"\nEOF\n")]
    public void What_is_put_in_later_stays_as_it_is(string name, string text, string expected) => Verify(name, text, expected);

    [Theory]
    [InlineData("a.toml.tftpl", "#:settingsc fragment-of=settings.kubernetes\n\n\nmax-pods=5\n[settings.ntp]\n", "#:settingsc fragment-of=settings.kubernetes\n\nmax-pods = 5\n\n[settings.ntp]\n")]
    [InlineData("a.yaml", "userData: |\n  #:settingsc fragment-of=settings.kubernetes\n  [settings.ntp]\n  time-servers=[]\n", "userData: |\n  #:settingsc fragment-of=settings.kubernetes\n  [settings.ntp]\n  time-servers = []\n")]
    public void The_header_that_somebody_else_writes_stays_away(string name, string text, string expected) => Verify(name, text, expected);

    [Theory]
    [InlineData("a.yaml", "userData: W3NldHRpbmdzXQptb3RkPSdhJwo=\n", true, "encoded")]
    [InlineData("a.yaml", "userData: |\n  [settings]\n  motd =\n  echo \"x\"; fi\n  foo: bar\n  - x\n", false, "something else")]
    public void What_cannot_be_formatted_is_said(string name, string text, bool isOfHost, string reason)
    {
        var formatted = Format(name, text);
        Assert.Empty(formatted.Edits);
        var left = Assert.Single(formatted.Left);
        Assert.Equal(isOfHost, left.IsOfHost);
        Assert.Contains(reason, left.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.yaml", "userData: W3NldHRpbmdzXQptb3RkID0gJ2EnCg==\n")]
    [InlineData("a.yaml", "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nnodeGroups:\n  - name: a\n    amiFamily: Bottlerocket\n    bottlerocket:\n      settings:\n        motd:   x\n")]
    public void What_would_not_change_is_not_mentioned(string name, string text)
    {
        var formatted = Format(name, text);
        Assert.NotEmpty(HostFinder.Find(new SourceText(name, text)).Documents);
        Assert.Empty(formatted.Edits);
        Assert.Empty(formatted.Left);
    }

    [Fact]
    public void One_document_that_cannot_be_written_does_not_keep_others_from_it()
    {
        const string Text = "a: |\n  [settings]\n  motd='a'\nb: W3NldHRpbmdzXQptb3RkPSdhJwo=\nc: |\n  [settings]\n  motd='c'\n";
        var formatted = Format("a.yaml", Text);
        Assert.Equal(Text.Replace("motd='", "motd = '", StringComparison.Ordinal), formatted.Text);
        Assert.Single(formatted.Left);
    }

    private static FormattedDocument Format(string name, string text)
    {
        var host = new SourceText(name, text);
        return HostFormatter.Format(host, HostFinder.Find(host).Documents);
    }

    private static void Verify(string name, string text, string expected)
    {
        var formatted = Format(name, text);
        Assert.Empty(formatted.Left);
        Assert.Equal(expected, formatted.Text);
        Assert.Equal(expected, Format(name, formatted.Text).Text);
    }
}
