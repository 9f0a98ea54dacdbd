using System.Text;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;

namespace Settings.Compiler.Generators.Programs;

/// <summary>
/// The keys for signing in to the admin container, as its user data: JSON in Base64. A key that does not begin with ssh is
/// left out, such as those of elliptic curves.
/// Upstream: core-kit sources/api/shibaken/src/admin_userdata.rs, sources/imdsclient/src/lib.rs (fetch_public_ssh_keys).
/// </summary>
internal sealed class ShibakenAdminUserData : GeneratorProgram
{
    /// <inheritdoc/>
    public override string Name => "shibaken generate-admin-userdata";

    /// <inheritdoc/>
    public override IReadOnlyList<HostFact> Facts => [KnownFacts.SshKeys];

    /// <inheritdoc/>
    public override GeneratorResult Run(GeneratorCall call)
    {
        if (call.Host.Texts(KnownFacts.SshKeys) is not { } keys)
        {
            return GeneratorResult.Needs(KnownFacts.SshKeys);
        }

        var list = new DocumentArray(
            [.. keys.Where(key => key.StartsWith("ssh", StringComparison.Ordinal)).Select(key => new DocumentString(key.TrimEnd(), default))], default);
        var ssh = new DocumentTable(default);
        ssh.Set("authorized-keys", default, list);
        var userData = new DocumentTable(default);
        userData.Set("ssh", default, ssh);
        return GeneratorResult.Of(Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonText.Write(userData))));
    }
}
