namespace Settings.Migrations;

/// <summary>A variant before and after an update. No update leads from one variant to another.</summary>
/// <param name="Older">The image that a node has.</param>
/// <param name="Newer">The image that it gets.</param>
internal sealed record ImagePair(ImageModel Older, ImageModel Newer)
{
    /// <summary>The variant.</summary>
    public string Variant => Newer.Variant;
}
