namespace Settings.Compiler.Schemas.Formats.Urls;

/// <summary>What the host of a URL is.</summary>
internal enum HostKind
{
    /// <summary>No host at all.</summary>
    Invalid,

    /// <summary>A name.</summary>
    Domain,

    /// <summary>An IPv4 or IPv6 address.</summary>
    Address,
}
