// Verbatim, interpolated and raw literals.
using System;

internal static class Nodes
{
    public static string UserData(string name) => $@"[settings.kubernetes]
cluster-name = ""{name.Trim('"')}""
server-tls-bootstrap = ""{{}}""
";

    public static string Raw(string name) => $$"""
        [settings.host-containers.admin]
        enabled = "no"
        user-data = "{{name}}"
        """;

    public static string Format(string name) => string.Format("[settings.network]\nhostname = \"{0}\"\nhost = \"{{\"", name);

    public static string Lines() => string.Join(Environment.NewLine, new[] { "[settings.motd]", "text = 'a'" });
}
