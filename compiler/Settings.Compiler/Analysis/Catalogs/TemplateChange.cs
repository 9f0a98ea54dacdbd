using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis.Catalogs;

/// <summary>A template that two catalogs do not have alike, with the images whose files are made of it.</summary>
/// <param name="Name">Its name, such as kubelet-config.</param>
/// <param name="Before">Its text in the first; null when that does not have it.</param>
/// <param name="After">Its text in the second; null when that does not have it.</param>
/// <param name="Images">The images, each with the paths of its files.</param>
public sealed record TemplateChange(string Name, SourceText? Before, SourceText? After, IReadOnlyList<(string Image, IReadOnlyList<string> Paths)> Images);
