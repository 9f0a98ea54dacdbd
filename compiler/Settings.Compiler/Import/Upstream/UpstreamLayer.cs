namespace Settings.Compiler.Import.Upstream;

/// <summary>A layer of defaults in a checkout.</summary>
/// <param name="Name">Its name: of the shared file that the folder of a variant links to, or of a file of its own without its number.</param>
/// <param name="Path">The file.</param>
internal sealed record UpstreamLayer(string Name, string Path);
