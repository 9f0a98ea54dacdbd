using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CsCheck;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Generators;
using Settings.Compiler.Schemas.Formats;
using Xunit;

namespace Settings.Compiler.Tests.Generators;

/// <summary>Laws of the programs that hold for all facts.</summary>
public sealed class ProgramLawTests
{
    private const string Boot = "prairiedog generate-boot-settings";

    private static readonly Gen<string> Key = Gen.String[Gen.Char["abz019_-"], 1, 6].List[1, 3].Select(words => string.Join('.', words));

    private static readonly Gen<string> Value = Gen.String[Gen.Char["ab 09,;#}='"], 0, 8].Select(Gen.Bool, (text, isSingle) => isSingle ? text : text.Replace('\'', '"'));

    private static readonly Gen<List<(string Key, List<string> Values)>> Parameters =
        Gen.Select(Key, Value.List[0, 3]).List[0, 4].Select(pairs => pairs.DistinctBy(pair => pair.Item1).ToList());

    [Fact]
    public void Boot_settings_written_for_the_kernel_are_read_back() =>
        Gen.Select(Parameters, Parameters).Sample((kernel, init) =>
        {
            var text = Lines("kernel", kernel) + Lines("init", init);
            var result = Run(Boot, KnownFacts.BootConfiguration, new DocumentString(text, default));
            var expected = $"{{{string.Join(',', new[] { Json("init", init), Json("kernel", kernel) }.Where(part => part.Length > 0))}}}";
            Assert.Equal(expected, result.Value is null ? "{}" : JsonText.Write(result.Value));
        });

    [Fact]
    public void Any_boot_configuration_ends_in_an_answer() =>
        Gen.String[Gen.Char["kernlit.=,'\"#; \r\n\té"], 0, 40].Sample(text =>
            Assert.True(Run(Boot, KnownFacts.BootConfiguration, new DocumentString("kernel.a" + text, default)).Status
                is GeneratorStatus.Generated or GeneratorStatus.Skipped or GeneratorStatus.Failed));

    [Fact]
    public void The_keys_for_signing_in_are_in_the_user_data() =>
        Gen.String.Select(text => "ssh-" + new string([.. text.Where(character => !char.IsSurrogate(character))]).TrimEnd()).List[0, 4].Sample(keys =>
        {
            var list = new DocumentArray([.. keys.Select(key => new DocumentString(key, default))], default);
            var value = Assert.IsType<DocumentString>(Run("shibaken generate-admin-userdata", KnownFacts.SshKeys, list).Value).Value;
            using var json = JsonDocument.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(value)));
            Assert.Equal(keys, json.RootElement.GetProperty("ssh").GetProperty("authorized-keys").EnumerateArray().Select(key => key.GetString() ?? string.Empty));
        });

    [Fact]
    public void A_name_made_of_an_address_tells_the_address() =>
        Gen.Byte.Array[16].Sample(bytes =>
        {
            var address = new IPAddress(bytes).ToString();
            var value = Assert.IsType<DocumentString>(Run("netdog generate-hostname", KnownFacts.CurrentIp, new DocumentString(address, default)).Value).Value;
            Assert.DoesNotContain(':', value);
            Assert.Equal(IpAddressFormat.Canonical(address), value.Replace('-', ':'));
        });

    [Fact]
    public void The_DNS_service_has_the_tenth_address_of_its_network() =>
        Gen.Select(Gen.Byte.Array[4], Gen.Int[8, 28]).Sample((bytes, length) =>
        {
            var cidr = string.Create(CultureInfo.InvariantCulture, $"{new IPAddress(bytes)}/{length}");
            bytes[3] = 10;
            var settings = Documents.Read("kubernetes.cluster-name = 'c'");
            Assert.Equal(
                new IPAddress(bytes).ToString(),
                (Run("pluto cluster-dns-ip settings.kubernetes.cluster-name", KnownFacts.ServiceIpv4Cidr, new DocumentString(cidr, default), settings).Value as DocumentString)?.Value);
        });

    private static GeneratorResult Run(string command, HostFact fact, DocumentValue value, DocumentTable? settings = null)
    {
        var found = GeneratorPrograms.Find(command) ?? throw new InvalidOperationException(command);
        var host = HostFacts.Default with { Values = HostFacts.Default.Values.SetItem(fact.Name, value) };
        return found.Program.Run(new GeneratorCall(found.Arguments, settings ?? new DocumentTable(default), host, _ => null));
    }

    // As upstream writes them: core-kit sources/api/prairiedog/src/bootconfig.rs (serialize_boot_settings_to_boot_config).
    private static string Lines(string table, List<(string Key, List<string> Values)> parameters) => string.Concat(parameters.Select(parameter =>
        $"{table}.{parameter.Key}{(parameter.Values.Count == 0 ? string.Empty : $" = {string.Join(", ", parameter.Values.Select(Quoted))}")}\n"));

    private static string Quoted(string value) => value.Contains('"', StringComparison.Ordinal) ? $"'{value}'" : $"\"{value}\"";

    private static string Json(string table, List<(string Key, List<string> Values)> parameters) => parameters.Count == 0
        ? string.Empty
        : $"\"{table}\":{{{string.Join(',', parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal).Select(parameter => $"\"{parameter.Key}\":[{string.Join(',', parameter.Values.Select(value => JsonText.Write(new DocumentString(value, default))))}]"))}}}";
}
