using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Soc2Ai.Flow;

/// <summary>
/// What a file says by its syntax alone: where each name is used (not where a type or member of that name is declared), and which declarations have code. Every question of the kind "who could
/// call this", "which bodies matter" is asked here before anything is bound. Read once a file; it outlives an edit of another file.
/// </summary>
public sealed class FileIndex
{
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);
    private readonly List<CodeDeclaration> _declarations = [];
    private readonly List<(int At, string Text)> _texts = [];
    private readonly Dictionary<string, List<TypeDeclarationSyntax>> _heirs = new(StringComparer.Ordinal);
    private readonly List<string> _typeNames = [];
    private readonly HashSet<string> _memberNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _attributes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _training = new(StringComparer.Ordinal);

    private FileIndex(SyntaxTree tree, SyntaxNode root)
    {
        Tree = tree;
        Root = root;
    }

    /// <summary>The file.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>Its root.</summary>
    public SyntaxNode Root { get; }

    /// <summary>Whether a tool wrote it.</summary>
    public bool IsGenerated { get; private set; }

    /// <summary>The names of attributes that the file uses, as they are written and without their qualifiers.</summary>
    public HashSet<string> Attributes => _attributes;

    /// <summary>The first declaration of a type, the compilation unit where it has top-level statements; null when the file declares none.</summary>
    public SyntaxNode? FirstType { get; private set; }

    /// <summary>Whether a position lies in a type that the file declares, and not in its top-level statements.</summary>
    public bool IsInType(int at) => Root.FindToken(at).Parent?.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is not null;

    /// <summary>Whether a <c>using static</c> or an alias lets the file call static members without their type's name.</summary>
    public bool ImportsStatics { get; private set; }

    /// <summary>Whether it does so for every file of the compilation.</summary>
    public bool ImportsStaticsForAll { get; private set; }

    /// <summary>Whether a type of the file has bases, whose static members it can call by their names alone.</summary>
    public bool HasBases => _heirs.Count > 0;

    /// <summary>The names of the types that it declares.</summary>
    public IReadOnlyCollection<string> TypeNames => _typeNames;

    /// <summary>Whether it declares a type, a method or a property of this name.</summary>
    public bool Declares(string name) => _memberNames.Contains(name);

    /// <summary>The names in base lists, without qualifiers and type arguments.</summary>
    public IReadOnlyCollection<string> BaseNames => _heirs.Keys;

    /// <summary>The types that have a name in their base lists.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> HeirsOf(string name) => _heirs.TryGetValue(name, out var heirs) ? heirs : [];

    /// <summary>What has code, in source order.</summary>
    public IReadOnlyList<CodeDeclaration> Declarations => _declarations;

    /// <summary>Literals and parts of interpolated text that have a dot or a slash in them, as addresses do, by position.</summary>
    public IReadOnlyList<(int At, string Text)> Texts => _texts;

    /// <summary>The names that stand in the file.</summary>
    public IReadOnlyCollection<string> Names => _places.Keys;

    /// <summary>Whether a name stands in the file.</summary>
    public bool Mentions(string name) => _places.ContainsKey(name);

    /// <summary>Where a name stands, as positions of its tokens in source order.</summary>
    public IReadOnlyList<int> PlacesOf(string name) => _places.TryGetValue(name, out var places) ? places : [];

    /// <summary>The calls of whatever has this name.</summary>
    public IEnumerable<InvocationExpressionSyntax> CallsOf(string name)
    {
        foreach (var place in PlacesOf(name))
        {
            if (CallSite.Of(Root.FindToken(place)) is { } call)
                yield return call;
        }
    }

    /// <summary>Where any of these names stands.</summary>
    public Places PlacesOf(HashSet<string> names)
    {
        List<int>? found = null;
        if (names.Count < _places.Count)
        {
            foreach (var name in names)
            {
                if (_places.TryGetValue(name, out var places))
                    (found ??= []).AddRange(places);
            }
        }
        else
        {
            foreach (var place in _places)
            {
                if (names.Contains(place.Key))
                    (found ??= []).AddRange(place.Value);
            }
        }

        found?.Sort();
        return new Places(found);
    }

    /// <summary>Reads a file.</summary>
    public static FileIndex Of(SyntaxTree tree, CancellationToken stop)
    {
        var index = new FileIndex(tree, tree.GetRoot(stop)) { IsGenerated = GeneratedFile.Skips(tree) };
        index.AddDeclarations(stop);
        index.AddNames();
        return index;
    }

    private void AddDeclarations(CancellationToken stop)
    {
        if (Root is CompilationUnitSyntax unit)
        {
            foreach (var member in unit.Members)
            {
                if (member is GlobalStatementSyntax)
                {
                    _declarations.Add(new CodeDeclaration(unit, "<Main>$", unit.Members.Span));
                    FirstType = unit;
                    break;
                }
            }
        }

        foreach (var node in Root.DescendantNodes(static node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or StatementSyntax or GlobalStatementSyntax or EqualsValueClauseSyntax)))
        {
            stop.ThrowIfCancellationRequested();
            if (node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
                AddType(node);
            if (node is UsingDirectiveSyntax { StaticKeyword.RawKind: not 0 } or UsingDirectiveSyntax { Alias: not null })
            {
                ImportsStatics = true;
                ImportsStaticsForAll |= ((UsingDirectiveSyntax)node).GlobalKeyword.RawKind != 0;
            }

            if (node is AttributeSyntax attribute)
                _attributes.Add(attribute.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : attribute.Name.ToString());
            else if (CodeDeclaration.Of(node) is { } declaration)
                _declarations.Add(declaration);
        }
    }

    private void AddType(SyntaxNode node)
    {
        FirstType ??= node;
        if (node is not TypeDeclarationSyntax type)
            return;

        _typeNames.Add(type.Identifier.ValueText);
        foreach (var above in type.BaseList?.Types ?? [])
        {
            var name = above.Type;
            if (name is AliasQualifiedNameSyntax alias)
                name = alias.Name;
            if (name is QualifiedNameSyntax qualified)
                name = qualified.Right;
            if (name is not SimpleNameSyntax { Identifier.ValueText: var text })
                continue;
            if (!_heirs.TryGetValue(text, out var heirs))
                _heirs.Add(text, heirs = []);
            heirs.Add(type);
        }
    }

    [MethodImpl(HotPath.Optimized)]
    private void AddNames()
    {
        foreach (var token in Root.DescendantTokens())
        {
            switch (token.Kind())
            {
                case SyntaxKind.IdentifierToken when token.Parent is MemberDeclarationSyntax:
                    _memberNames.Add(token.ValueText);
                    if (FlowWords.SaysTraining(token.ValueText))
                        Add(FlowWords.Training, token.SpanStart);
                    break;
                case SyntaxKind.IdentifierToken:
                    if (Add(token.ValueText, token.SpanStart) && FlowWords.SaysTraining(token.ValueText))
                        _training.Add(token.ValueText);
                    break;
                case SyntaxKind.NewKeyword when token.Parent is ImplicitObjectCreationExpressionSyntax:
                    Add(FlowWords.New, token.SpanStart);
                    break;
                case SyntaxKind.CatchKeyword:
                    Add(FlowWords.Catch, token.SpanStart);
                    break;
                case SyntaxKind.WhileKeyword or SyntaxKind.ForKeyword or SyntaxKind.DoKeyword:
                    Add(FlowWords.Loop, token.SpanStart);
                    break;
                case SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken:
                    var text = token.ValueText;
                    if (FlowWords.MayConcernTraining(text))
                        AddTraining(token);
                    if (text.Length > 6 && (text.IndexOf('/') >= 0 || text.IndexOf('.') >= 0))
                        _texts.Add((token.SpanStart, text));
                    break;
            }
        }

        foreach (var name in _training)
        {
            foreach (var place in PlacesOf(name))
                Add(FlowWords.Training, place);
        }
    }

    // A constant path says what its users write.
    private void AddTraining(SyntaxToken text)
    {
        Add(FlowWords.Training, text.SpanStart);
        if (text.Parent is LiteralExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } constant } })
            _training.Add(constant.Identifier.ValueText);
    }

    private bool Add(string name, int at)
    {
        var isNew = !_places.TryGetValue(name, out var places);
        if (isNew)
            _places.Add(name, places = []);
        places!.Add(at);
        return isNew;
    }
}
