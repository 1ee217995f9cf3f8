// The least that a .NET program can do: what start-up costs before any work.
return 0;
