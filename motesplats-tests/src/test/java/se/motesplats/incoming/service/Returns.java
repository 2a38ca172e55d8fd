package se.motesplats.incoming.service;

/** Messages as servers send them back. */
final class Returns {

    private Returns() {}

    /** As Postfix writes it. */
    static String failed(String to, String recipient, String messageId, String code, String said) {
        return """
        Return-Path: <>
        Delivered-To: %s
        From: MAILER-DAEMON@mx.kommun.example (Mail Delivery System)
        Subject: Undelivered Mail Returned to Sender
        To: %s
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="B1"

        This is a MIME-encapsulated message.

        --B1
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        --B1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.kommun.example

        Final-Recipient: rfc822; %s
        Action: failed
        Status: %s
        Diagnostic-Code: smtp; %s

        --B1
        Content-Type: text/rfc822-headers

        Message-ID: %s
        Subject: Din plats

        --B1--
        """
                .formatted(to, to, recipient, code, said, messageId);
    }
}
