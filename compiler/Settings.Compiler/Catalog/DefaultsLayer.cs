namespace Settings.Compiler.Catalog;

/// <summary>A layer of defaults before it is parsed.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Bytes">The content.</param>
internal readonly record struct DefaultsLayer(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Whether it may contain a name. In TOML a name is written as it is, unless some of its characters are written by their numbers.</summary>
    /// <param name="name">The name in UTF-8.</param>
    public bool MayHold(ReadOnlySpan<byte> name) =>
        Bytes.Span is var text && (text.IndexOf(name) >= 0 || text.IndexOf("\\u"u8) >= 0 || text.IndexOf("\\U"u8) >= 0);
}
