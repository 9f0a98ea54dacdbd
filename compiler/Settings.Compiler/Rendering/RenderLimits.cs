namespace Settings.Compiler.Rendering;

/// <summary>Bounds that no honest document meets; they end a rendering that would not end by itself.</summary>
internal static class RenderLimits
{
    /// <summary>The longest file, in characters.</summary>
    public const int FileLength = 64 * 1024 * 1024;

    /// <summary>The passes of all loops of one file together.</summary>
    public const int LoopPasses = 10_000_000;

    /// <summary>The longest template, in characters: what a deep nesting of blocks needs at most of the stack is bounded by it.</summary>
    public const int TemplateLength = 256 * 1024;
}
