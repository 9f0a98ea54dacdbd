using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Settings.ImportConformance;

/// <summary>
/// What the nodes of a release make of user data, from conformance/etc: the settings, the outcomes of generators, and of each
/// file its path, mode and SHA-256. The contents stay behind.
/// </summary>
internal sealed class TreeImport
{
    private const string Architecture = "x86_64";

    private static readonly string[] UsualCases = ["minimal", "typical", "everything"];

    private readonly string _root;
    private readonly string _release;
    private readonly (string Case, string Variant)[] _cases;

    /// <summary>Finds the cases of a release.</summary>
    public TreeImport(string shared, string release)
    {
        _root = Path.Combine(shared, "conformance/etc", release);
        _release = release;
        _cases =
        [
            .. from variant in Names(_root) from name in Names(Path.Combine(_root, variant))
               orderby Array.IndexOf(UsualCases, name) is var at && at < 0 ? UsualCases.Length : at, name, variant
               select (name, variant),
        ];
    }

    /// <summary>The releases with trees.</summary>
    public static IEnumerable<string> Releases(string shared) => Names(Path.Combine(shared, "conformance/etc"));

    /// <summary>Adds the files of the release.</summary>
    public void Write(ImportedFiles files)
    {
        var (userData, settings, definitions, contents, notWritten, generators) =
            (new Places(_cases), new Places(_cases), new Places(_cases), new Places(_cases), new Places(_cases), new Places(_cases));
        var documents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, variant) in _cases)
        {
            var folder = Path.Combine(_root, variant, name);
            var manifest = JsonLine.ReadAll(Path.Combine(folder, "manifest.json"));
            RequireUsualImage(manifest.GetProperty("os"), variant);
            var document = File.ReadAllBytes(Path.Combine(folder, "user-data.toml"));
            if (documents.TryAdd(Hash(document), $"{variant}-{name}.toml"))
            {
                files.Add($"etc/{_release}/user-data/{variant}-{name}.toml", document);
            }

            userData.Add(new JsonObject { ["user-data"] = documents[Hash(document)] }, name, variant);
            foreach (var fact in Leaves(JsonLine.ReadAll(Path.Combine(folder, "settings.json")), []))
            {
                settings.Add(fact, name, variant);
            }

            foreach (var generator in manifest.GetProperty("generators").EnumerateArray())
            {
                generators.Add(JsonLine.Only(generator, "setting", "command", "outcome", "value"), name, variant);
            }

            foreach (var file in manifest.GetProperty("files").EnumerateArray())
            {
                definitions.Add(Definition(file), name, variant);
                var isWritten = JsonLine.Text(file, "status") == "rendered";
                (isWritten ? contents : notWritten).Add(isWritten ? Content(file, folder) : NotWritten(file), name, variant);
            }
        }

        files.Add($"etc/{_release}/cases.jsonl", _cases.GroupBy(place => place.Case, place => place.Variant, StringComparer.Ordinal)
            .Select(group => JsonLine.Of(new JsonObject { ["case"] = group.Key, ["variants"] = string.Join(' ', group) })));
        files.Add($"etc/{_release}/user-data.jsonl", userData.Lines());
        files.Add($"etc/{_release}/settings.jsonl", settings.Lines());
        files.Add($"etc/{_release}/files.jsonl", definitions.Lines());
        files.Add($"etc/{_release}/contents.jsonl", contents.Lines());
        files.Add($"etc/{_release}/not-written.jsonl", notWritten.Lines());
        files.Add($"etc/{_release}/generators.jsonl", generators.Lines());
    }

    // Whatever differs from these would have to be a fact, too.
    private void RequireUsualImage(JsonElement os, string variant)
    {
        if (JsonLine.Text(os, "arch") != Architecture || JsonLine.Text(os, "build_id") != "00000000" || JsonLine.Text(os, "variant_id") != variant
            || JsonLine.Text(os, "version_id") != _release || JsonLine.Text(os, "pretty_name") != $"Bottlerocket OS {_release} ({variant})")
        {
            throw new InvalidOperationException($"{_release} {variant} was rendered for an unusual image: {os.GetRawText()}");
        }
    }

    private static JsonObject Definition(JsonElement file)
    {
        var fact = JsonLine.Only(file, "name", "path", "mode");
        if (file.GetProperty("mode_explicit").GetBoolean())
        {
            fact["explicit"] = true;
        }

        fact["format"] = JsonLine.Text(file, "format");
        fact["services"] = JsonLine.Texts(file, "services");
        fact["affected-by"] = JsonLine.Texts(file, "affected_by");
        return fact;
    }

    private static JsonObject Content(JsonElement file, string folder)
    {
        var content = File.ReadAllBytes(Path.Combine(folder, "files", JsonLine.Text(file, "path").TrimStart('/')));
        var fact = JsonLine.Only(file, "path");
        fact["sha256"] = Hash(content);
        fact["bytes"] = content.Length;
        if (!file.GetProperty("parses").GetBoolean())
        {
            fact["parses"] = false;
        }

        if (file.TryGetProperty("unordered", out _))
        {
            fact["unordered"] = true;
        }

        return fact;
    }

    // Of the real renderer's message only the setting that it misses is a fact.
    private static JsonObject NotWritten(JsonElement file)
    {
        var fact = JsonLine.Only(file, "path");
        string[] parts = JsonLine.Text(file, "error").Split("Variable \"");
        if (parts.Length > 1)
        {
            fact["misses"] = parts[1].Split('"')[0];
        }

        return fact;
    }

    private static IEnumerable<JsonObject> Leaves(JsonElement value, string[] path)
    {
        if (value.ValueKind == JsonValueKind.Object && (path.Length == 0 || value.EnumerateObject().Any()))
        {
            return value.EnumerateObject().SelectMany(member => Leaves(member.Value, [.. path, member.Name]));
        }

        return [new JsonObject { ["path"] = new JsonArray([.. path.Select(name => (JsonNode?)JsonValue.Create(name))]), ["value"] = JsonLine.Copy(value) }];
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
