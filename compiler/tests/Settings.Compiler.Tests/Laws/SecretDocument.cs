using System.Text;
using Settings.Compiler.Tests.Checking;

namespace Settings.Compiler.Tests.Laws;

/// <summary>A document with one secret in it.</summary>
/// <param name="Name">Where the secret is, and how it is written.</param>
/// <param name="Text">The document.</param>
/// <param name="Secret">What must not be shown.</param>
internal sealed record SecretDocument(string Name, string Text, string Secret)
{
    /// <summary>What every secret begins with, as it is and in Base64.</summary>
    public static readonly string[] Canaries = ["CANARY", Encoded("CANARY")];

    // Settings that are not secret as a whole, but may have a URL as their value.
    private static readonly (string Header, string Key)[] UrlPlaces =
    [
        ("[[settings.container-registry.mirrors]]", "endpoint"),
        ("[settings.container-registry.mirrors]", "\"docker.io\""),
        ("[settings.updates]", "metadata-base-url"),
        ("[settings.updates]", "targets-base-url"),
        ("[settings.metrics]", "metrics-url"),
        ("[settings.kubernetes]", "api-server"),
        ("[settings.network]", "no-proxy"),
        ("[settings.host-containers.admin]", "source"),
        ("[settings]", "motd"),
        ("[settings.ntp]", "unknown"),
    ];

    // Where the secret goes, which no key contains.
    private const string Place = "\u0010";

    private static readonly string[] Urls =
    [
        "https://user:V@h.example/p", "https://V@h.example", "http://u:p/V@h<x", "https://user:V@h.example:8080/?x=y", "https://h.example/p?token=V", "user:V@h.example:3128", "https://user:V", "https://h.example/#token=V",
    ];

    /// <summary>Every secret of the schema in every shape, and URLs with secrets in them.</summary>
    public static IEnumerable<SecretDocument> All()
    {
        var number = 0;
        foreach (var (header, key) in SecretPlaces.In(CheckedDocument.Schema))
        {
            foreach (var (name, shape) in SecretShapes.All)
            {
                var secret = SecretOf(++number);
                secret = number % 2 == 0 ? secret : Encoded(secret);
                yield return new SecretDocument($"{header} {key} {name}", Written(shape, header, key, secret), secret);
            }
        }

        foreach (var (header, key) in UrlPlaces)
        {
            foreach (var (name, shape) in SecretShapes.All)
            {
                var secret = SecretOf(++number);
                var url = Urls[number % Urls.Length].Replace("V", secret, StringComparison.Ordinal);
                yield return new SecretDocument($"{header} {key} {url} {name}", Written(shape, header, key, url), secret);
            }
        }
    }

    // Both ends can be recognised when the other is cut off; the length of all parts is a multiple of that of a group of Base64.
    private static string SecretOf(int number) => $"{Canaries[0]}{number:D6}{Canaries[0]}";

    private static string Written(string shape, string header, string key, string secret)
    {
        var plain = key.Trim('"');
        return shape
            .Replace("V", Place, StringComparison.Ordinal)
            .Replace("ESCAPED", $"\\u{(int)plain[0]:X4}{plain[1..]}", StringComparison.Ordinal)
            .Replace("UNDERSCORED", plain.Replace('-', '_'), StringComparison.Ordinal)
            .Replace("UPPER", plain.ToUpperInvariant().Replace('-', '_'), StringComparison.Ordinal)
            .Replace("SHORT", plain[..^1], StringComparison.Ordinal)
            .Replace("CAMEL", Camel(plain), StringComparison.Ordinal)
            .Replace("TYPO", plain + plain[^1], StringComparison.Ordinal)
            .Replace("\"KEY\"", $"\"{plain}\"", StringComparison.Ordinal)
            .Replace("KEY", key, StringComparison.Ordinal)
            .Replace("HEAD", header, StringComparison.Ordinal)
            .Replace(Place, secret, StringComparison.Ordinal);
    }

    private static string Camel(string key) =>
        string.Concat(key.Select((c, i) => c == '-' ? string.Empty : i > 0 && key[i - 1] == '-' ? char.ToUpperInvariant(c).ToString() : c.ToString()));

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
