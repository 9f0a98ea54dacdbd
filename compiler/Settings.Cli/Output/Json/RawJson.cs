using System.Text.Json.Serialization;

namespace Settings.Cli.Output.Json;

/// <summary>A value that is JSON already, as a datastore keeps it.</summary>
/// <param name="Text">The JSON.</param>
[JsonConverter(typeof(RawJsonConverter))]
internal readonly record struct RawJson(string Text);
