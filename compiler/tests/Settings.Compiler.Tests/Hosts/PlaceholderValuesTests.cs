using Settings.Compiler.Analysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Hosts;
using Settings.Compiler.Hosts.Values;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Hosts;

/// <summary>Values for placeholders, from the files in which people keep them.</summary>
public sealed class PlaceholderValuesTests
{
    private const string Json = """{"cluster": "shop", "pods": 110, "node": {"taints": ["a=b:NoSchedule"]}, "version": 1.30, "AWS::Region": "eu-central-1", "none": null, "more": "[settings.ntp]\ntime-servers = []"}""";

    [Theory]
    [InlineData("values.json", Json)]
    [InlineData("values.yaml", "cluster: shop\npods: 110\nnode:\n  taints: ['a=b:NoSchedule']\nversion: 1.30\n'AWS::Region': eu-central-1\nnone: ~\nmore: |-\n  [settings.ntp]\n  time-servers = []\n")]
    [InlineData("prod.tfvars", "# values\ncluster = \"shop\"\npods = 110\nnode = {\n  taints = [\"a=b:NoSchedule\"]\n}\nversion = 1.30\n\"AWS::Region\" = \"eu-central-1\"\nnone = null\nmore = \"[settings.ntp]\\ntime-servers = []\"\n")]
    public void Every_kind_of_file_and_every_kind_of_placeholder_has_the_same_names(string name, string text)
    {
        var values = ValuesReader.Read(new SourceText(name, text));
        Assert.All(["${var.cluster}", "${ cluster }", "{{ .Values.cluster }}", "{{cluster}}", "<cluster>", "<%= cluster %>", "$cluster", "${cluster:-other}", "$${cluster}", "__cluster__", "@@cluster@@", "{cluster}", "cluster"], written => Assert.Equal("shop", values.Of(written)));
        Assert.Equal("110", values.Of("${var.pods}"));
        Assert.Equal("1.3", values.Of("${version}"));
        Assert.Equal("a=b:NoSchedule", values.Of("${var.node.taints[0]}"));
        Assert.Equal("eu-central-1", values.Of("${AWS::Region}"));
        Assert.All(["${none}", "${node}", "${upper(cluster)}", "${Cluster}", "{{- .Values.cluster -}}", "%s", "${}"], written => Assert.Null(values.Of(written)));
    }

    [Theory]
    [InlineData("a.json", "[1]", "a.json:1:1: ")]
    [InlineData("a.json", "{\"a\": [}", "a.json:1:8: ")]
    [InlineData("a.yaml", "", "a.yaml: ")]
    [InlineData("a.yaml", "a: b\n c: d\n", "a.yaml:2:3: ")]
    [InlineData("a.tfvars", "a = 1\nvariable \"b\" {\n}\n", "a.tfvars:2:1: ")]
    [InlineData("a.tfvars", "cluster shop\n", "a.tfvars:1:1: ")]
    public void A_file_that_has_no_values_says_where_and_what_is_allowed(string name, string text, string start)
    {
        var message = Assert.Throws<InvalidValuesException>(() => ValuesReader.Read(new SourceText(name, text))).Message;
        Assert.StartsWith(start, message, StringComparison.Ordinal);
        Assert.Contains("Allowed: JSON or YAML", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_do_not_make_endless_names()
    {
        var lines = Enumerable.Range(0, 15).Select(i => $"a{i}: &a{i} [{(i == 0 ? "x" : string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10)))}]\n");
        Assert.Contains("more than", Assert.Throws<InvalidValuesException>(() => ValuesReader.Read(new SourceText("a.yaml", string.Concat(lines)))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user-data.toml.tftpl", "[settings.kubernetes]\ncluster-name = \"${cluster}\"\nmax-pods = ${pods}\n${more}\n")]
    [InlineData("main.tf", "variable \"cluster\" {\n  default = \"other\"\n}\nuser_data = <<-EOT\n  [settings.kubernetes]\n  cluster-name = \"${var.cluster}\"\n  max-pods = ${var.pods}\n  ${var.more}\n  EOT\n")]
    [InlineData("node.yaml", "userData: |\n  [settings.kubernetes]\n  cluster-name = \"{{ .Values.cluster }}\"\n  max-pods = {{ .Values.pods }}\n  {{ .Values.more }}\n")]
    [InlineData("node.ts", "const x = `[settings.kubernetes]\ncluster-name = \"${cluster}\"\nmax-pods = ${pods}\n${more}\n`;")]
    [InlineData("node.py", "x = f\"\"\"[settings.kubernetes]\ncluster-name = \"{cluster}\"\nmax-pods = {pods}\n{more}\n\"\"\"\n")]
    public void A_document_with_all_its_values_is_one_without_placeholders(string name, string text)
    {
        var document = Assert.Single(HostFinder.Find(new SourceText(name, text) { Values = ValuesReader.Read(new SourceText("values.json", Json)) }).Documents);
        Assert.Equal("[settings.kubernetes]\ncluster-name = \"shop\"\nmax-pods = 110\n[settings.ntp]\ntime-servers = []\n", document.Source.Text);
        Assert.Null(document.Source.Holes);
        var pods = document.Source.Text.IndexOf("110", StringComparison.Ordinal);
        Assert.StartsWith(text.Contains("{{", StringComparison.Ordinal) ? "{{ .Values.pods" : text.Contains("{var", StringComparison.Ordinal) ? "${var.pods" : text.Contains("{pods}\n{m", StringComparison.Ordinal) ? "{pods" : "${pods", text[document.Map.ToHost(pods)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_are_written_in_YAML_have_the_values_too()
    {
        const string Text = "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmanagedNodeGroups:\n- name: a\n  amiFamily: Bottlerocket\n  bottlerocket:\n    settings:\n      kubernetes:\n        max-pods: ${pods}\n        cluster-domain: '${cluster}.local'\n";
        var document = Assert.Single(HostFinder.Find(new SourceText("cluster.yaml", Text) { Values = ValuesReader.Read(new SourceText("values.json", Json)) }).Documents);
        var kubernetes = Assert.IsType<DocumentTable>(document.Read().Settings?["kubernetes"]);
        Assert.Equal(110, Assert.IsType<DocumentInteger>(kubernetes["max-pods"]).Value);
        Assert.Equal("shop.local", Assert.IsType<DocumentString>(kubernetes["cluster-domain"]).Value);
    }

    [Fact]
    public void A_wrong_value_is_found_at_its_placeholder_and_what_is_unknown_stays_so()
    {
        var values = ValuesReader.Read(new SourceText("values.json", """{"pods": "many"}"""));
        const string Text = "#:settingsc variant=aws-k8s-1.34\n[settings.kubernetes]\nmax-pods = ${pods}\ncluster-name = \"${cluster}\"\n";
        var document = Assert.Single(HostFinder.Find(new SourceText("a.tftpl", Text) { Values = values }).Documents);
        Assert.NotNull(document.Source.Holes);
        var finding = Assert.Single(HostedAnalysis.Of(HostLaws.Workspace, document, HostLaws.Request).Findings, finding => finding.Severity == Settings.Compiler.Diagnostics.Severity.Error);
        Assert.Equal("${pods}", Text.Substring(finding.Span.Start, finding.Span.Length));
    }

    [Theory]
    [InlineData("a.tftpl", "[settings.kubernetes]\nmax-pods = \"${pods}\"\nregistry-qps = \"10\"\n", "[settings.kubernetes]\nmax-pods = \"${pods}\"\nregistry-qps = 10\n")]
    [InlineData("a.tf", "x = <<-EOT\n  [settings.kubernetes]\n  max-pods = \"${ var.pods ~}\"\n  registry-qps = \"10\"\nEOT\n", "x = <<-EOT\n  [settings.kubernetes]\n  max-pods = \"${ var.pods ~}\"\n  registry-qps = 10\nEOT\n")]
    [InlineData("a.ts", "const x = `[settings.kubernetes]\nmax-pods = \"${pods}\"\nregistry-qps = \"10\"\n`;", "const x = `[settings.kubernetes]\nmax-pods = \"${pods}\"\nregistry-qps = 10\n`;")]
    [InlineData("a.tf", "x = <<-EOT\n  kind: EC2NodeClass\n  userData: |\n    [settings.kubernetes]\n    max-pods = \"${var.pods}\"\n    registry-qps = \"10\"\nEOT\n", "x = <<-EOT\n  kind: EC2NodeClass\n  userData: |\n    [settings.kubernetes]\n    max-pods = \"${var.pods}\"\n    registry-qps = 10\nEOT\n")]
    [InlineData("a.yaml", "userData: |\n  [settings.kubernetes]\n  cluster-name = {{ .Values.cluster }}\n  registry-qps = 10\n", "userData: |\n  [settings.kubernetes]\n  cluster-name = \"{{ .Values.cluster }}\"\n  registry-qps = 10\n")]
    [InlineData("a.yaml", "userData: |\n  [settings.kubernetes]\n  registry-qps = \"10\"\n  registry-burst = \"{{ pods }}\"\n", "userData: |\n  [settings.kubernetes]\n  registry-qps = 10\n  registry-burst = \"{{ pods }}\"\n")]
    public void No_fix_writes_a_value(string name, string text, string expected)
    {
        var host = new SourceText(name, text) { Values = ValuesReader.Read(new SourceText("values.json", Json)) };
        var document = Assert.Single(HostFinder.Find(host).Documents);
        var analysis = HostedAnalysis.Of(HostLaws.Workspace, document, HostLaws.Request with { Variant = "aws-k8s-1.34" });
        var finding = Assert.Single(analysis.Findings, finding => finding.Help?.Contains("in values.json", StringComparison.Ordinal) == true);
        Assert.Equal(Settings.Compiler.Diagnostics.Severity.Error, finding.Severity);
        Assert.All(finding.Fixes.SelectMany(fix => fix.Edits), edit => Assert.Equal("\"", edit.NewText));
        Assert.Equal(expected, HostedAnalysis.Fix([analysis]).Text);
    }

    [Fact]
    public void The_values_of_the_first_file_hold()
    {
        var values = ValuesReader.Read(new SourceText("a.json", """{"a": 1}""")).Before(ValuesReader.Read(new SourceText("b.json", """{"a": 2, "b": 3}""")));
        Assert.Equal(("1", "3"), (values.Of("a"), values.Of("b")));
    }
}
