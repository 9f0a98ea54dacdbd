using System.Security.Cryptography;
using System.Text;
using Settings.Compiler.Catalog;
using Settings.Compiler.Rendering;
using Settings.Compiler.Text;

namespace Settings.Compiler.Verification.Trees;

/// <summary>Compares what files contain.</summary>
internal sealed class FileComparer(TemplateLibrary templates, string release, RenderedSecrets secrets)
{
    private const string OtherContent = "has different content than expected";

    /// <summary>Compares a rendered file; null when it holds what it should.</summary>
    public TreeDifference? Compare(ConfigurationFile file, RenderedFile rendered, byte[] actual)
    {
        var expected = Encoding.UTF8.GetBytes(rendered.Text);
        if (expected.AsSpan().SequenceEqual(actual))
        {
            return null;
        }

        var unordered = templates.Load(file.Template, release).Header.Unordered;
        if (unordered.Length > 0 && JsonOrder.AreEqual(expected, actual, unordered))
        {
            return null;
        }

        var (ours, theirs) = secrets.Hide(file, rendered, Encoding.UTF8.GetString(actual));
        return new TreeDifference(TreeDifferenceKind.Different, file.Path, OtherContent) { Expected = ours, Actual = theirs };
    }

    /// <summary>Compares a file of the image; null when it holds what it should, or that is unknown.</summary>
    public static TreeDifference? Compare(ImageFile file, byte[] actual)
    {
        if (file.Content is { } content)
        {
            return Encoding.UTF8.GetBytes(content).AsSpan().SequenceEqual(actual)
                ? null
                : new TreeDifference(TreeDifferenceKind.Different, file.Path, OtherContent) { Expected = content, Actual = UrlSecrets.Mask(Encoding.UTF8.GetString(actual)) };
        }

        return file.Sha256 is { } digest && Convert.ToHexStringLower(SHA256.HashData(actual)) != digest
            ? new TreeDifference(TreeDifferenceKind.Different, file.Path, OtherContent)
            : null;
    }
}
