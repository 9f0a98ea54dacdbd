namespace Settings.Compiler.Text;

/// <summary>What a catalog knows of the manifests that documents are written in: it goes with a text to those who read them.</summary>
public abstract class ManifestLibrary;
