using System.Collections.Immutable;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Rendering;

/// <summary>A configuration file as the node writes it.</summary>
/// <param name="Text">The whole content; in UTF-8 it is what the file contains.</param>
/// <param name="Origins">Which parts of the text come from which settings, in the order of the text.</param>
public sealed record RenderedFile(string Text, ImmutableArray<RenderedOrigin> Origins) : RenderOutcome
{
    /// <summary>The setting that the character at an offset comes from; null when the template itself wrote it.</summary>
    public SettingPath? SettingAt(int offset)
    {
        foreach (var origin in Origins)
        {
            if (offset >= origin.Span.Start && offset < origin.Span.End)
            {
                return origin.Path;
            }
        }

        return null;
    }
}
