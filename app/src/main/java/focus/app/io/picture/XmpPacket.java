package focus.app.io.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The XMP of a picture: RDF in XML, carried on whole but for what a saved copy must not repeat. Immutable. */
public final class XmpPacket {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String META = "adobe:ns:meta/";
    private static final String TIFF = "http://ns.adobe.com/tiff/1.0/";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/";
    private static final String IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private static final String SOURCE_TYPE = "DigitalSourceType";
    private static final int MOST_BYTES = 8 << 20;

    private final byte[] packet;

    private XmpPacket(byte[] packet) {
        this.packet = packet;
    }

    /** @return empty when it is damaged or has no RDF in it */
    static Optional<XmpPacket> parse(byte[] packet) {
        return tree(packet).map(valid -> new XmpPacket(packet.clone()));
    }

    /**
     * The packet for a saved copy: upright, and without small previews, which would still show what has been removed.
     *
     * @param source of the opened picture
     * @param label how its pixels came to be, if that has to be said; a picture that was wholly made by a network stays
     *     one
     * @return UTF-8 XML; empty when there is nothing to say
     */
    public static Optional<byte[]> forCopy(Optional<XmpPacket> source, Optional<DigitalSource> label) {
        Optional<Document> kept = source.flatMap(known -> tree(known.packet));
        if (kept.isEmpty() && label.isEmpty()) {
            return Optional.empty();
        }
        try {
            Document tree = kept.isPresent() ? kept.get() : fresh();
            drop(tree, XMP, "Thumbnails");
            replace(tree, TIFF, "Orientation", "1");
            if (label.isPresent() && !isWhollyMade(tree)) {
                drop(tree, IPTC, SOURCE_TYPE);
                set(tree, label.get().uri());
            }
            return Optional.of(bytes(tree));
        } catch (ParserConfigurationException | TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Document> tree(byte[] packet) {
        if (packet.length == 0 || packet.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            // Some writers end with zeros, which no parser takes.
            int end = packet.length;
            while (end > 0 && packet[end - 1] == 0) {
                end--;
            }
            Document tree = builder().parse(new ByteArrayInputStream(packet, 0, end));
            return tree.getElementsByTagNameNS(RDF, "RDF").getLength() > 0 ? Optional.of(tree) : Optional.empty();
        } catch (IOException | SAXException | ParserConfigurationException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        // The default one writes to the error stream.
        builder.setErrorHandler(new DefaultHandler());
        return builder;
    }

    private static Document fresh() throws ParserConfigurationException {
        Document tree = builder().newDocument();
        Element meta = tree.createElementNS(META, "x:xmpmeta");
        meta.appendChild(tree.createElementNS(RDF, "rdf:RDF"));
        tree.appendChild(meta);
        return tree;
    }

    private static void set(Document tree, String uri) {
        Element description = tree.createElementNS(RDF, "rdf:Description");
        description.setAttributeNS(RDF, "rdf:about", "");
        Element type = tree.createElementNS(IPTC, "Iptc4xmpExt:" + SOURCE_TYPE);
        type.setTextContent(uri);
        description.appendChild(type);
        tree.getElementsByTagNameNS(RDF, "RDF").item(0).appendChild(description);
    }

    private static boolean isWhollyMade(Document tree) {
        String made = DigitalSource.TRAINED.uri();
        return elements(tree, IPTC, SOURCE_TYPE).stream()
                        .anyMatch(found -> found.getTextContent().strip().endsWith(made)
                                || found.getAttributeNS(RDF, "resource").endsWith(made))
                || elements(tree, RDF, "Description").stream()
                        .anyMatch(
                                found -> found.getAttributeNS(IPTC, SOURCE_TYPE).endsWith(made));
    }

    private static void drop(Document tree, String namespace, String name) {
        for (Element found : elements(tree, namespace, name)) {
            found.getParentNode().removeChild(found);
        }
        for (Element description : elements(tree, RDF, "Description")) {
            description.removeAttributeNS(namespace, name);
        }
    }

    /** Simple properties may stand as elements or, shorter, as attributes. */
    private static void replace(Document tree, String namespace, String name, String value) {
        elements(tree, namespace, name).forEach(found -> found.setTextContent(value));
        for (Element description : elements(tree, RDF, "Description")) {
            Node attribute = description.getAttributeNodeNS(namespace, name);
            if (attribute != null) {
                attribute.setNodeValue(value);
            }
        }
    }

    private static List<Element> elements(Document tree, String namespace, String name) {
        NodeList found = tree.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static byte[] bytes(Document tree) throws TransformerException {
        List<Node> marks = new ArrayList<>();
        for (Node node = tree.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                marks.add(node);
            }
        }
        marks.forEach(tree::removeChild);
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(utf8("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"));
        transformer.transform(new DOMSource(tree.getDocumentElement()), new StreamResult(out));
        out.writeBytes(utf8("\n<?xpacket end=\"w\"?>"));
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
