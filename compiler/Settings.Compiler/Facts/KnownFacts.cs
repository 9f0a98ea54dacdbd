namespace Settings.Compiler.Facts;

/// <summary>
/// The host facts there are. Those of an instance are what EC2's metadata service answers (core-kit
/// sources/imdsclient/src/lib.rs), those of the network what netdog finds.
/// </summary>
public static class KnownFacts
{
    /// <summary>How many CPUs the machine has.</summary>
    public static readonly HostFact CpuCount = new("cpu-count", FactKind.Count, "How many CPUs the machine has.") { Default = "4" };

    /// <summary>How much memory the machine has.</summary>
    public static readonly HostFact Memory = new("memory", FactKind.Text, "How much memory the machine has, as MemTotal in /proc/meminfo, such as 7935Mi.") { IsForRules = true };

    /// <summary>How many NUMA nodes the machine has.</summary>
    public static readonly HostFact NumaNodes = new("numa-nodes", FactKind.Count, "How many NUMA nodes the machine has.") { IsForRules = true };

    /// <summary>How much room the data partition has.</summary>
    public static readonly HostFact EphemeralStorage = new("ephemeral-storage", FactKind.Text, "The size of the file system of /var/lib/kubelet, such as 80Gi.") { IsForRules = true };

    /// <summary>Whether an Elastic Fabric Adapter is attached.</summary>
    public static readonly HostFact ElasticFabricAdapter = new("elastic-fabric-adapter", FactKind.Truth, "Whether an Elastic Fabric Adapter is attached.") { Default = "false" };

    /// <summary>Host names that a name server knows.</summary>
    public static readonly HostFact ResolvableNames = new("resolvable-names", FactKind.Texts, "The host names that a name server resolves to addresses other than loopback.") { Default = "[]" };

    /// <summary>The region.</summary>
    public static readonly HostFact Region = new("instance.region", FactKind.Text, "The region of the instance, such as eu-central-1; empty if its identity document names none.");

    /// <summary>The availability zone.</summary>
    public static readonly HostFact AvailabilityZone = new("instance.availability-zone", FactKind.Text, "The availability zone of the instance, such as eu-central-1a.");

    /// <summary>The partition.</summary>
    public static readonly HostFact Partition = new("instance.partition", FactKind.Text, "The partition of the instance, such as aws or aws-cn.") { Default = "that of the region" };

    /// <summary>The instance's id.</summary>
    public static readonly HostFact InstanceId = new("instance.id", FactKind.Text, "The id of the instance, such as i-0123456789abcdef0.");

    /// <summary>The instance's type.</summary>
    public static readonly HostFact InstanceType = new("instance.type", FactKind.Text, "The type of the instance, such as m5.large.");

    /// <summary>The host name that the metadata service gives.</summary>
    public static readonly HostFact InstanceHostname = new("instance.hostname", FactKind.Text, "The host name that the metadata service reports; empty if it reports none.");

    /// <summary>The private DNS name that EC2 gives.</summary>
    public static readonly HostFact PrivateDnsName = new("instance.private-dns-name", FactKind.Text, "The private DNS name of the instance, as EC2 describes it.");

    /// <summary>The IPv4 address.</summary>
    public static readonly HostFact InstanceIpv4 = new("instance.ipv4", FactKind.Text, "The private IPv4 address of the primary network interface.");

    /// <summary>The IPv6 address.</summary>
    public static readonly HostFact InstanceIpv6 = new("instance.ipv6", FactKind.Text, "The IPv6 address of the primary network interface.");

    /// <summary>The address ranges of the network.</summary>
    public static readonly HostFact VpcCidrBlocks = new("instance.vpc-cidr-blocks", FactKind.Texts, "The IPv4 ranges of the VPC of the primary network interface; only the first is used.");

    /// <summary>The keys for signing in.</summary>
    public static readonly HostFact SshKeys = new("instance.ssh-keys", FactKind.Texts, "The public keys that the metadata service reports; only those that start with ssh are used.");

    /// <summary>The address range of services.</summary>
    public static readonly HostFact ServiceIpv4Cidr = new("cluster.service-ipv4-cidr", FactKind.Text, "The IPv4 range of the cluster's services, as EKS reports it to a node that knows its cluster's name; if unset, the node derives it from the VPC.");

    /// <summary>The node's address.</summary>
    public static readonly HostFact CurrentIp = new("network.ip", FactKind.Text, "The address of the primary network interface, where no metadata service reports it.");

    /// <summary>The name of the node's address.</summary>
    public static readonly HostFact ReverseDnsName = new("network.reverse-dns-name", FactKind.Text, "The name that a name server returns for the address.");

    /// <summary>The kernel's boot configuration.</summary>
    public static readonly HostFact BootConfiguration = new("kernel.boot-configuration", FactKind.Text, "The content of /proc/bootconfig; empty if the kernel was started without parameters there.");

    /// <summary>The seed of updates.</summary>
    public static readonly HostFact UpdateSeed = new("updates.seed", FactKind.Number, "The number from 0 to 2047 that decides in which wave the node updates; a node picks it at random.");

    /// <summary>All facts, in the order in which people should read them.</summary>
    public static IReadOnlyList<HostFact> All { get; } =
    [
        CpuCount, Memory, NumaNodes, EphemeralStorage, ElasticFabricAdapter, ResolvableNames,
        Region, AvailabilityZone, Partition, InstanceId, InstanceType, InstanceHostname, PrivateDnsName, InstanceIpv4, InstanceIpv6, VpcCidrBlocks, SshKeys,
        ServiceIpv4Cidr, CurrentIp, ReverseDnsName, BootConfiguration, UpdateSeed,
    ];

    /// <summary>The fact of a name; null when there is none.</summary>
    public static HostFact? Find(string name) => All.FirstOrDefault(fact => fact.Name == name);
}
