using System.Globalization;
using Settings.Compiler.Analysis;

namespace Settings.LanguageServer.TemplateLanguage;

/// <summary>Which variants use a template, above its first line.</summary>
internal static class TemplateLens
{
    /// <summary>The line: the variants of the newest release, or of the newest that has some.</summary>
    public static string TitleOf(TemplateCheck check)
    {
        var (release, users) = check.Releases.Reverse()
            .Select(release => (Release: release, Users: check.Users.Where(user => user.Variant.Release == release.Name).Select(user => user.Variant).Distinct().ToArray()))
            .FirstOrDefault(known => known.Users.Length > 0);
        if (release is null)
        {
            return "not used by any variant";
        }

        var all = release.Variants.Select(name => release.Variant(name).Value).OfType<Compiler.Catalog.Variant>();
        return string.Create(CultureInfo.InvariantCulture, $"used by {users.Length} {(users.Length == 1 ? "variant" : "variants")} of {release.Name}: {string.Join(", ", VariantFamilies.NamesOf(users, all))}");
    }
}
