using System.Collections.Immutable;
using System.Text;
using Settings.Compiler.Import.Rust;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Models;

/// <summary>
/// The models in a checkout of upstream's settings-sdk. The folder of an extension is called as the extension is, and its main.rs says which
/// struct is the model: <c>BottlerocketSetting::&lt;MotdV1&gt;</c>. Upstream: settings-sdk bottlerocket-settings-models.
/// </summary>
public sealed class SettingsSdk
{
    private const string Root = "bottlerocket-settings-models";
    private const string Extensions = Root + "/settings-extensions/";
    private const string Code = "/src/";
    private const string Setting = "BottlerocketSetting";

    private SettingsSdk(ImmutableArray<(string Crate, RustFile File)> files)
    {
        Types = new SdkTypes(files);
        Models = [.. files.SelectMany(file => ModelsIn(file.Crate, file.File))];
        var known = Models.Select(model => model.Crate).ToHashSet(StringComparer.Ordinal);
        Faulty = [.. files.Select(file => file.File).Where(file => file.Tokens.Fault is not null)];
        Unnamed = [.. files.Where(file => file.Crate.StartsWith(Extensions, StringComparison.Ordinal) && !known.Contains(file.Crate)).DistinctBy(file => file.Crate, StringComparer.Ordinal).Select(file => file.File.Source)];
    }

    /// <summary>The types that it defines.</summary>
    internal SdkTypes Types { get; }

    /// <summary>The models of extensions.</summary>
    internal ImmutableArray<SdkModel> Models { get; }

    /// <summary>The files in which something is wrong.</summary>
    internal ImmutableArray<RustFile> Faulty { get; }

    /// <summary>A file of each extension that does not say which model it has.</summary>
    internal ImmutableArray<SourceText> Unnamed { get; }

    /// <summary>Reads a checkout; null when the folder is none.</summary>
    /// <param name="checkout">The folder.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="CatalogException">A file cannot be read.</exception>
    public static SettingsSdk? Read(ICatalogSource checkout, string name)
    {
        ArgumentNullException.ThrowIfNull(checkout);
        var files = ImmutableArray.CreateBuilder<(string, RustFile)>();
        foreach (var path in checkout.List(Root).Where(path => path.EndsWith(".rs", StringComparison.Ordinal)))
        {
            if (path.IndexOf(Code, StringComparison.Ordinal) is > 0 and var at && checkout.Read(path) is { } bytes)
            {
                files.Add((path[..at], RustReader.Read(new SourceText($"{name}/{path}", Encoding.UTF8.GetString(bytes.Span)))));
            }
        }

        return files.Any(file => file.Item1.StartsWith(Extensions, StringComparison.Ordinal)) ? new SettingsSdk(files.ToImmutable()) : null;
    }

    // Of several versions of a model the last one is the newest.
    private static IEnumerable<SdkModel> ModelsIn(string crate, RustFile file)
    {
        if (!crate.StartsWith(Extensions, StringComparison.Ordinal))
        {
            yield break;
        }

        var cursor = new RustCursor(file.Tokens);
        for (cursor.Position = file.Tokens.All.Length - 1; cursor.Position >= 0; cursor.Position--)
        {
            if (cursor.IsWord(Setting) && cursor.Peek(1).IsMark(':') && cursor.Peek(2).IsMark(':') && cursor.Peek(3).IsMark('<'))
            {
                cursor.Position += 4;
                var place = new SourcePlace(file.Source, cursor.Current.Span);
                yield return new SdkModel(crate[Extensions.Length..], RustParts.ReadType(cursor), crate, place);
                yield break;
            }
        }
    }
}
