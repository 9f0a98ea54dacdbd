using System.Collections.Immutable;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Hosts;

/// <summary>What a file says about the nodes that get its user data.</summary>
public sealed class TerraformEvidenceTests
{
    private const string Data = "user_data = \"[settings.kernel]\\na = 1\"\n";
    private const string Part = "bootstrap_extra_args = <<EOT\npod-pids-limit = 1000\nEOT\n";

    [Theory]
    [InlineData("", "//// ")]
    [InlineData("ami_type = \"BOTTLEROCKET_x86_64\"\n", "aws-k8s-/// ami_type = \"BOTTLEROCKET_x86_64\"")]
    [InlineData("ami_type = \"BOTTLEROCKET_ARM_64_NVIDIA\"\nkubernetes_version = \"1.33\"\n", "aws-k8s-/1.33//nvidia ami_type = \"BOTTLEROCKET_ARM_64_NVIDIA\"")]
    [InlineData("ami_type = \"BOTTLEROCKET_x86_64_FIPS\"\nami_release_version = \"1.20.0-fcf71a47\"\n", "aws-k8s-//1.20.0/fips ami_type = \"BOTTLEROCKET_x86_64_FIPS\"")]
    [InlineData("platform = \"bottlerocket\"\ncluster_version = \"latest\"\n", "aws-k8s-/// platform = \"bottlerocket\"")]
    [InlineData("image = \"/aws/service/bottlerocket/aws-k8s-1.31-fips/x86_64/latest/image_id\"\n", "aws-k8s-/1.31//fips the image aws-k8s-1.31-fips")]
    [InlineData("image = \"/aws/service/bottlerocket/aws-ecs-2-nvidia/arm64/1.50.0/image_id\"\n", "aws-ecs-2//1.50.0/nvidia the image aws-ecs-2-nvidia")]
    [InlineData("image = \"/aws/service/bottlerocket/aws-k8s-${var.version}/x86_64/latest/image_id\"\n", "aws-k8s-/// the image aws-k8s-")]
    [InlineData("image = \"bottlerocket-aws-k8s-1.30-x86_64-v1.26.1-943d9a41\"\n", "aws-k8s-/1.30/1.26.1/ the image aws-k8s-1.30")]
    [InlineData("a = \"bottlerocket-aws-k8s-1.30-*\"\nb = \"/aws/service/bottlerocket/aws-ecs-2/x86_64/latest/image_id\"\n", "/// ")]
    [InlineData("a = \"bottlerocket-aws-k8s-1.30-*\"\nb = \"bottlerocket-aws-k8s-1.31-*\"\n", "aws-k8s-/// the image aws-k8s-1.30")]
    public void It_is_said_beside_the_user_data_or_somewhere_in_the_file(string around, string evidence) => Assert.Equal(evidence.Replace("////", "///", StringComparison.Ordinal), Said(around + Data));

    [Theory]
    [InlineData("cluster = \\\"${aws_ecs_cluster.main.name}\\\"", "aws-ecs-/// the aws_ecs_cluster that it names")]
    [InlineData("cluster = \\\"${aws_eks_cluster.main.name}\\\"", "aws-k8s-/// the aws_eks_cluster that it names")]
    public void A_cluster_that_the_user_data_names_says_it(string line, string evidence) => Assert.Equal(evidence, Said($"user_data = \"[settings.x]\\n{line}\"\n"));

    [Theory]
    // What is said in a group counts before what is said about all, and what is said about others does not count.
    [InlineData("eks_managed_node_group_defaults = { ami_type = \"BOTTLEROCKET_x86_64\" }\ngroups = { a = {\nDATA} }\n", "aws-k8s-/1.33// ami_type = \"BOTTLEROCKET_x86_64\"")]
    [InlineData("groups = { a = {\nami_type = \"BOTTLEROCKET_x86_64_FIPS\"\nDATA}\nb = { ami_type = \"BOTTLEROCKET_x86_64_NVIDIA\" } }\n", "aws-k8s-/1.33//fips ami_type = \"BOTTLEROCKET_x86_64_FIPS\"")]
    public void Groups_of_the_module_have_its_version_and_its_provisioner(string groups, string evidence)
    {
        var host = $"module \"eks\" {{\nsource = \"terraform-aws-modules/eks/aws\"\nkubernetes_version = var.version\n{groups.Replace("DATA", Part, StringComparison.Ordinal)}}}\nvariable \"version\" {{\ndefault = \"1.33\"\n}}\n";
        Assert.Equal(evidence, Said(host));
        Assert.Equal("terraform-aws-eks", Assert.Single(Find(host)).Evidence.Provisioner);
    }

    [Theory]
    [InlineData("ami_type = \"AL2023_x86_64_STANDARD\"\n")]
    [InlineData("ami_type = var.type\n")]
    [InlineData("")]
    public void A_part_without_a_header_is_found_only_for_bottlerocket(string around) => Assert.Empty(Find($"a = {{\n{around}{Part}}}\n"));

    [Fact]
    public void A_manifest_says_it_for_the_user_data_in_it() =>
        Assert.Equal("aws-k8s-//1.50.0/ alias bottlerocket@v1.50.0", Said("spec = {\namiSelectorTerms = [{ alias = \"bottlerocket@v1.50.0\" }]\nuserData = \"[settings.kernel]\\na = 1\"\n}\n"));

    private static string Said(string host)
    {
        var evidence = Assert.Single(Find(host)).Evidence;
        return $"{evidence.Family}/{evidence.Kubernetes}/{evidence.Release}/{evidence.Flavor} {evidence.Why}";
    }

    private static ImmutableArray<HostedDocument> Find(string host) => HostFinder.Find(new SourceText("main.tf", host)).Documents;
}
