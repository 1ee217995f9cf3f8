namespace Compare.Codings;

/// <summary>What a provision's verb does to whom it addresses. The order is the order of strength.</summary>
public enum Modality
{
    /// <summary>may, need not; dapat; peut; podrá; может.</summary>
    Permission,

    /// <summary>should; sebaiknya; devrait; debería; следует.</summary>
    Recommendation,

    /// <summary>An obligation that bends: "shall, where appropriate", "shall endeavour to".</summary>
    QualifiedObligation,

    /// <summary>shall, must; wajib, harus; doit; deberá; должен.</summary>
    Obligation,

    /// <summary>shall not, may not; dilarang; ne peut; no podrá; не может.</summary>
    Prohibition,
}
