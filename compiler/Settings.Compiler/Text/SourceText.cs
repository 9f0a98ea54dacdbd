namespace Settings.Compiler.Text;

/// <summary>A named text and, on demand, its lines.</summary>
/// <param name="name">How messages call it: a path as the user gave it, or "-" for standard input.</param>
/// <param name="text">The decoded text; a byte order mark is kept as its first character, a half of a character becomes U+FFFD.</param>
public sealed class SourceText(string name, string text)
{
    private LineMap? _lines;

    /// <summary>How messages call this text.</summary>
    public string Name { get; } = name;

    /// <summary>The whole text.</summary>
    public string Text { get; } = HalfCharacters.Replace(text);

    /// <summary>What in the text is known only later; null when all of it is known.</summary>
    public Holes? Holes { get; init; }

    /// <summary>The number of UTF-16 units.</summary>
    public int Length => Text.Length;

    /// <summary>The line map, computed at first use.</summary>
    public LineMap Lines => _lines ??= new LineMap(Text);

    /// <summary>Whether it was taken out of another text because it is user data.</summary>
    public bool IsPart { get; init; }

    /// <summary>What it goes on with, when somebody else begins it; null for a document of its own.</summary>
    public Fragment? Fragment { get; init; }

    /// <summary>How placeholders are written in it beside the usual ways; null when nobody says.</summary>
    public PlaceholderForms? Placeholders { get; init; }

    /// <summary>What is put in for placeholders; null when nobody says.</summary>
    public PlaceholderValues? Values { get; init; }

    /// <summary>What is known of manifests in it; null for what the program knows.</summary>
    public ManifestLibrary? Manifests { get; init; }

    /// <summary>The text after a change.</summary>
    public SourceText With(string text) => new(Name, text) { Holes = Holes, IsPart = IsPart, Fragment = Fragment, Placeholders = Placeholders, Values = Values, Manifests = Manifests };

    /// <summary>A text that is in this one, of which the same is said.</summary>
    public SourceText Inside(string text) => new(Name, text) { Placeholders = Placeholders, Values = Values, Manifests = Manifests };

    /// <summary>The same text with what is known of manifests; the same object when nothing differs.</summary>
    public SourceText With(ManifestLibrary? manifests) => ReferenceEquals(manifests, Manifests) ? this
        : new(Name, Text) { Holes = Holes, IsPart = IsPart, Fragment = Fragment, Placeholders = Placeholders, Values = Values, Manifests = manifests };

    /// <summary>The same text with other ways of writing placeholders; the same object when nothing differs.</summary>
    /// <param name="placeholders">The ways beside the usual ones; null for none.</param>
    /// <param name="values">What is put in for placeholders; null when nobody says.</param>
    public SourceText With(PlaceholderForms? placeholders, PlaceholderValues? values = null) =>
        ReferenceEquals(placeholders, Placeholders) && ReferenceEquals(values, Values) ? this
            : new(Name, Text) { Holes = Holes, IsPart = IsPart, Fragment = Fragment, Placeholders = placeholders, Values = values, Manifests = Manifests };

    /// <summary>The characters of a span.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);
}
